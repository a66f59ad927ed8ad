/** The anatomy of the made report. */
import type { Peel, PeelStop } from '../../shared/anatomy/anatomy'
import type { ClusterSymmetry, ClusterSize } from '../../shared/morphology/morphology'
import type { Dissection, Part } from '../../shared/dissection/dissection'
import { length } from '../../shared/geometry/vec3'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import type { UncentredFit } from '../../shared/polyhedron/polyhedron'
import { COPPER, HYDROGEN, PHOSPHORUS, SELENIUM, type MadeAtom, type MadeBond } from './made-atoms'

const PARTS = [
  ['H@Cu6', 'core', 'Cu6 H', ['H'], 1.992],
  ['Cu8Se12', 'shell', 'Cu8 Se12', [], 3.291],
  ['P4', 'cap', 'P4', [], 5.508],
  ['ligands', 'ligand body', 'C12', [], 5.9],
  ['hydrogen', 'hydrogen', 'H24', [], 7],
  ['Cl', 'counter-ion', 'Cl', [], 12.7],
] as const

function bridging(ligand: number, literature: string, iupac: string) {
  return { ligand, styles: { literature, iupac }, site: null, angles: null }
}

/**
 * Its shells, H@Cu6@Cu8Se12@P4, and by another scheme a slab Cu14 of two like layers that share the H;
 * its kernel is an ideal octahedron.
 */
export function madeAnatomy(atoms: readonly MadeAtom[], bonds: readonly MadeBond[]) {
  const parts = PARTS.map(([name, role, formula, contains, meanRadius], part): Part => {
    const members = atoms.flatMap((atom, i) => (atom.part === part ? [i] : []))
    return {
      name,
      role,
      formula,
      contains,
      meanRadius,
      atoms: Int32Array.from(members),
      labels: members.map((i) => atoms[i]!.label),
      units: [],
      ...(part === 0 ? { fit: OCTAHEDRON, pointGroup: 'Oh' } : { fit: null, pointGroup: null }),
    }
  })
  const stops = PARTS.map(([name], stop): PeelStop => {
    const shown = atoms.filter((atom) => atom.stop <= stop).length
    return {
      name: stop === 5 ? 'crystal' : name,
      caption: `up to ${name}`,
      formula: name,
      atoms: shown,
    }
  })
  const lengths = {
    count: 36,
    min: 2.357,
    mean: 2.41,
    max: 2.464,
    standardDeviation: 0.044,
    minSu: null,
    maxSu: null,
  }
  const having = (element: number, stop: number) =>
    Int32Array.from(
      atoms.flatMap((atom, i) => (atom.element === element && atom.stop === stop ? [i] : [])),
    )
  const peel = {
    stops,
    stopOfAtom: Uint8Array.from(atoms, (atom) => atom.stop),
    parts,
    partOfAtom: Uint8Array.from(atoms, (atom) => atom.part),
  }
  const dissection = {
    scheme: 'concentric',
    score: 1,
    reason: '2 shells of metals about the centre.',
    formula: 'H@Cu6@Cu8Se12@P4',
    center: [0, 0, 0],
    axis: null,
    parts: parts.slice(0, 3),
    fusions: [],
    peel,
  } as const
  const layered = madeLayers(peel, dissection)
  return {
    role: Uint8Array.from(atoms, (atom) => atom.role),
    modes: [
      {
        ...bridging(0, 'μ3-Se', 'μ3-1:2:3κ3Se'),
        element: SELENIUM,
        mu: 3,
        notation: 'mu3',
        count: 12,
        atoms: having(SELENIUM, 1),
        labelAtoms: having(SELENIUM, 1),
        lengths,
      },
      {
        ...bridging(1, 'κP', 'κP'),
        element: PHOSPHORUS,
        labelAtoms: having(PHOSPHORUS, 2),
        mu: 1,
        notation: 'mu1',
        count: 4,
        atoms: having(PHOSPHORUS, 2),
        lengths,
      },
      {
        ...bridging(2, 'μ6-H', 'μ6-1:2:3:4:5:6κ6H'),
        labelAtoms: having(HYDROGEN, 0),
        element: HYDROGEN,
        mu: 6,
        notation: 'mu6',
        count: 1,
        atoms: having(HYDROGEN, 0),
        lengths,
      },
    ],
    ligandModes: [],
    metals: [],
    bondSummaries: [
      { pair: 'Cu-Se', kind: 'coordination', lengths: { ...lengths, count: bonds.length } },
    ],
    dissections: [dissection, layered],
    dissection,
    absentSchemes: [
      { scheme: 'core-shell', reason: 'All metals bind alike.' },
      { scheme: 'polyhedra', reason: 'One polyhedron is all there is.' },
      { scheme: 'staples', reason: 'No metal is bound by two bridging donors alone.' },
    ],
    contested: [
      {
        label: 'Cu7',
        atoms: having(COPPER, 1).slice(0, 1),
        layers: { donors: 1, distance: 1, peeling: 0 },
      },
    ],
    polyhedra: { list: [], fusions: [] },
    symmetry: madeSymmetry(parts[0]!),
    size: madeSize(atoms),
    peel,
  } as const satisfies StructureReport['anatomy']
}

const OCTAHEDRON = {
  code: 'OC-6',
  name: 'octahedron',
  pointGroup: 'Oh',
  measure: 0.021,
} as const satisfies UncentredFit

/** The first two parts as one slab of two rings and a cap, which share an atom. */
function madeLayers(peel: Peel, concentric: Dissection) {
  const [core, shell, ...rest] = peel.parts
  const metals = [...core!.atoms, ...shell!.atoms].toSorted((a, b) => a - b)
  const ring = (from: number) => ({
    kind: 'ring' as const,
    name: 'Cu3',
    atoms: core!.atoms.slice(from, from + 3),
    fit: null,
  })
  const slab: Part = {
    ...core!,
    name: 'Cu14Se12',
    role: 'layer',
    contains: [],
    formula: 'Cu14 H Se12',
    atoms: Int32Array.from(metals),
    meanRadius: Number.NaN,
    units: [ring(1), ring(4)],
    fit: null,
    pointGroup: 'D3d',
  }
  const parts = [
    slab,
    { ...rest[0]!, atoms: Int32Array.from([0, ...rest[0]!.atoms]) },
    ...rest.slice(1),
  ]
  const at = (column: Uint8Array) => column.map((index) => Math.max(0, index - 1))
  return {
    ...concentric,
    scheme: 'layers' as const,
    score: 0.4,
    reason: '1 slab along the axis.',
    formula: 'Cu14Se12 + P4',
    axis: [0, 0, 1] as const,
    parts: parts.slice(0, 2),
    fusions: [
      {
        members: [0, 1] as const,
        kind: 'vertex' as const,
        atoms: Int32Array.of(0),
        shared: 'H',
        text: 'Cu14Se12P4H = Cu14Se12H + HP4 sharing H',
      },
    ],
    peel: {
      parts,
      stops: peel.stops.slice(1).map((stop, i) => (i === 0 ? { ...stop, name: slab.name } : stop)),
      partOfAtom: at(peel.partOfAtom),
      stopOfAtom: at(peel.stopOfAtom),
    },
  }
}

function madeSymmetry({ atoms }: Part): ClusterSymmetry {
  const axis = {
    kind: 'axis',
    order: 4,
    point: [0, 0, 0],
    direction: [0, 0, 1],
    deviation: 0,
  } as const
  const group = (symbol: string, tolerance: number, measure: number) => ({
    symbol,
    tolerance,
    deviation: tolerance,
    measure,
  })
  return {
    rows: [
      {
        of: 'kernel',
        formula: 'Cu6',
        atoms: atoms.slice(1),
        symmetry: {
          pointGroup: group('Oh', 0.05, 0.01),
          ladder: [group('D4h', 0.01, 0), group('Oh', 0.05, 0.01)],
          elements: [
            axis,
            { ...axis, kind: 'improper' },
            { ...axis, kind: 'plane', order: 1 },
            { ...axis, kind: 'center', order: 2, direction: null },
          ],
          isChiral: false,
          chirality: 0,
        },
      },
      {
        of: 'whole',
        formula: 'C12 Cu14 P4 Se12',
        atoms,
        symmetry: {
          pointGroup: group('T', 0.1, 0.2),
          ladder: [group('T', 0.1, 0.2)],
          elements: [],
          isChiral: true,
          chirality: 1.2345,
        },
      },
    ],
    propellers: [{ blades: 'PH3', count: 3, axis: [0, 0, 1], handedness: 'M', tilt: 33.6 }],
    isSohncke: true,
    flack: { value: 0.021, su: 0.012 },
  }
}

function madeSize(atoms: readonly MadeAtom[]): ClusterSize {
  const profile = atoms.flatMap(({ element, label, cartn, part }, i) =>
    part < 3 ? [{ label, element, count: 1, radius: length(cartn), atoms: Int32Array.of(i) }] : [],
  )
  return {
    skeleton: { length: 11, width: 10.5, height: 9.25 },
    whole: null,
    center: [0, 0, 0],
    profile: profile.toSorted((a, b) => a.radius - b.radius),
  }
}
