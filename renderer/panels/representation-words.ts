/** What the ways to draw atoms are called. */
import type { Representation } from '../../shared/scene/scene'

interface RepresentationWords {
  readonly name: string
  /** One sentence. */
  readonly title: string
}

export const REPRESENTATION_WORDS: Readonly<Record<Representation, RepresentationWords>> = {
  cluster: {
    name: 'Cluster',
    title: 'Metals, anchors and hydrides as balls and sticks, the bodies of ligands as sticks.',
  },
  'ball-and-stick': { name: 'Ball & stick', title: 'Every atom a ball, every bond a stick.' },
  sticks: { name: 'Sticks', title: 'Bonds alone, their joints rounded.' },
  wires: { name: 'Wires', title: 'Bonds as thin lines.' },
  'space-filling': { name: 'Space-fill', title: 'Balls of van der Waals radius.' },
  ellipsoids: {
    name: 'Ellipsoids',
    title: 'Displacement ellipsoids, as in ORTEP; hydrogen as small balls.',
  },
  metals: { name: 'Metals', title: 'The metal skeleton alone, with its contacts.' },
  polyhedra: {
    name: 'Polyhedra',
    title: 'Small balls and sticks, with the coordination polyhedron of every metal.',
  },
}
