/** Crystals put together by hand: a cell, operators, sites; or a molecule alone in a wide box. */
import { describeAnatomy, type AnatomyOutcome } from '../../shared/anatomy/describe-anatomy'
import { noStatedGeometry } from '../../shared/crystal/stated-geometry'
import type { Crystal } from '../../shared/crystal/crystal'
import { toFractional, type UnitCell } from '../../shared/geometry/cell'
import type { Vec3 } from '../../shared/geometry/vec3'
import { buildAtomGraph } from '../../shared/graph/build-atom-graph'
import { buildEnsemble } from '../../shared/ensemble/build-ensemble'
import { prepareSpecimen } from '../../shared/ensemble/specimen'
import { describeLigands } from '../../shared/ligand/describe-ligands'
import type { Ligands } from '../../shared/ligand/ligand'
import { DEFAULT_LIGAND_CHOICES } from '../../shared/ligand/ligand-choices'
import type { Ensemble } from '../../shared/ensemble/ensemble'
import { parseSymop } from '../../shared/symmetry/parse-symop'
import { atomicNumberOf } from '../../shared/tables/elements'
import { cellOf } from './cells'
import { statementOf } from './statement'

/** Label (the element is its letters up to the first digit) and a position. */
export type Atom = readonly [label: string, x: number, y: number, z: number]

/** A crystal with the sites at fractional coordinates. */
export function crystalOf(
  cell: UnitCell,
  operators: readonly string[],
  atoms: readonly Atom[],
): Crystal {
  const count = atoms.length
  const missing = (perSite: number) => new Float64Array(perSite * count).fill(Number.NaN)
  return {
    block: 'made',
    cell,
    spaceGroup: {
      itNumber: null,
      hermannMauguin: null,
      hall: null,
      symops: operators.map((text) => {
        const symop = parseSymop(text)
        if (symop === null) throw new Error(`not an operator: ${text}`)
        return symop
      }),
      symopIds: null,
      from: 'operators',
    },
    sites: {
      count,
      label: atoms.map(([label]) => label),
      typeSymbol: atoms.map(() => null),
      element: Uint8Array.from(atoms, ([label]) => elementOfLabel(label)),
      isotope: new Uint16Array(count),
      fract: Float64Array.from(atoms.flatMap(([, x, y, z]) => [x, y, z])),
      fractSu: missing(3),
      fractRounding: new Float64Array(3 * count),
      occupancy: new Float64Array(count).fill(1),
      occupancySu: missing(1),
      uIsoOrEquiv: missing(1),
      uIsoOrEquivSu: missing(1),
      uAniso: missing(6),
      disorderAssembly: atoms.map(() => ''),
      disorderGroup: atoms.map(() => ''),
      isConstrained: new Uint8Array(count),
      isRestrained: new Uint8Array(count),
      statedMultiplicity: new Uint16Array(count),
      statedSiteSymmetryOrder: new Uint16Array(count),
      span: new Uint32Array(2 * count),
    },
    statedBonds: noStatedGeometry(2),
    statedAngles: noStatedGeometry(3),
    statedTorsions: noStatedGeometry(4),
    statement: statementOf({ isModel: true }),
  }
}

/** A molecule by itself: Cartesian coordinates in Å about the middle of a box that keeps images apart. */
export function moleculeInBox(atoms: readonly Atom[]): Crystal {
  const reach = Math.max(...atoms.flatMap(([, x, y, z]) => [x, y, z].map(Math.abs)), 1)
  const edge = 2 * reach + 10
  const cell = cellOf(edge, edge, edge, 90, 90, 90)
  const placed = atoms.map(([label, ...cartn]): Atom => {
    const fract = toFractional(cell, cartn)
    return [label, fract[0] + 0.5, fract[1] + 0.5, fract[2] + 0.5]
  })
  return crystalOf(cell, ['x,y,z'], placed)
}

/** Every step from the crystal to its anatomy. */
export function anatomyOf(
  crystal: Crystal,
): AnatomyOutcome & { ensemble: Ensemble; ligands: Ligands } {
  const { graph } = buildAtomGraph(crystal)
  const { ensemble } = buildEnsemble(crystal, graph)
  const specimen = prepareSpecimen(crystal, graph, ensemble)
  const perceived = describeLigands(specimen, DEFAULT_LIGAND_CHOICES)
  return { ensemble, ...describeAnatomy(specimen, perceived), ligands: perceived.ligands }
}

/** n points evenly on a circle about z. */
export function ring(label: string, n: number, radius: number, z: number, turn = 0): Atom[] {
  return Array.from({ length: n }, (_, k): Atom => {
    const angle = (2 * Math.PI * (k + turn)) / n
    return [`${label}${k + 1}`, radius * Math.cos(angle), radius * Math.sin(angle), z]
  })
}

/** All signs of a point, each once: (1, 1, 1) gives a cube, with `parity` ±1 one of its tetrahedra. */
export function signed(label: string, point: Vec3, parity: 0 | 1 | -1 = 0): Atom[] {
  const found = new Map<string, Vec3>()
  for (const a of [1, -1]) {
    for (const b of [1, -1]) {
      for (const c of [1, -1]) {
        if (parity !== 0 && a * b * c !== parity) continue
        const image: Vec3 = [a * point[0] + 0, b * point[1] + 0, c * point[2] + 0]
        found.set(image.join(' '), image)
      }
    }
  }
  return [...found.values()].map((image, k): Atom => [`${label}${k + 1}`, ...image])
}

function elementOfLabel(label: string): number {
  const element = atomicNumberOf(/^[A-Za-z]+/.exec(label)?.[0] ?? '')
  if (element === null) throw new Error(`no element in label ${label}`)
  return element
}
