/**
 * A structure report made by hand: H@Cu6 octahedron, Cu8 cube with an Se on each edge, four P, a few
 * ligand atoms and a chloride, in P 1. For tests of what is shown, not of how it is computed.
 */
import { noStatedGeometry } from '../../shared/crystal/stated-geometry'
import { DEFAULT_BOND_RULE } from '../../shared/graph/bond-rule'
import type { BlockSummary, StructureReport } from '../../shared/pipeline/structure-report'
import { buildCell } from '../../shared/geometry/unit-cell'
import { IDENTITY } from '../../shared/geometry/mat3'
import { BondKind } from '../../shared/graph/atom-graph'
import { CHLORINE, HYDROGEN, madeAtoms, madeBonds, type MadeBond } from './made-atoms'
import { madeAnatomy } from './made-anatomy'
import { madeChemistry, madeLigands } from './made-chemistry'
import { statementOf } from './statement'

const EDGE = 24 // Å

/** A report whose anatomy is known to the letter. */
export interface MadeReport extends StructureReport {
  readonly anatomy: ReturnType<typeof madeAnatomy>
}

/** The report; `copies` repeats the ligand atoms to make a long one (about 25 atoms a copy). */
export function madeReport(copies = 1): MadeReport {
  const atoms = madeAtoms(copies)
  const bonds = madeBonds(atoms)
  const count = atoms.length
  const made = buildCell({
    lengthA: { value: EDGE, su: 0.0012 },
    lengthB: { value: EDGE, su: 0.0012 },
    lengthC: { value: EDGE, su: 0.0012 },
    angleAlpha: { value: 90, su: null },
    angleBeta: { value: 90, su: null },
    angleGamma: { value: 90, su: null },
  })
  if (!made.ok) throw new Error('a cube is a cell')
  const fract = Float64Array.from(
    atoms.flatMap(({ cartn }) => cartn.map((x) => (x + EDGE / 2) / EDGE)),
  )
  const element = Uint8Array.from(atoms, (atom) => atom.element)
  const index = Int32Array.from(atoms, (_, i) => i)
  const isHydrogen = atoms.map((atom) => atom.element === HYDROGEN)

  return {
    kind: 'structure',
    blocks: [{ name: 'made_Cu14', sites: count }] satisfies BlockSummary[],
    crystal: {
      block: 'made_Cu14',
      cell: made.value,
      spaceGroup: {
        itNumber: 1,
        hermannMauguin: 'P 1',
        hall: 'P 1',
        symops: [{ rotation: IDENTITY, translation: [0, 0, 0] }],
        symopIds: null,
        from: 'operators',
      },
      sites: {
        count,
        label: atoms.map((atom) => atom.label),
        typeSymbol: atoms.map(() => null),
        element,
        isotope: new Uint16Array(count),
        fract,
        fractRounding: new Float64Array(3 * count),
        fractSu: Float64Array.from(fract, (_, i) =>
          isHydrogen[Math.floor(i / 3)] ? NaN : 0.00012,
        ),
        occupancy: new Float64Array(count).fill(1),
        occupancySu: new Float64Array(count).fill(NaN),
        uIsoOrEquiv: new Float64Array(count).fill(0.03),
        uIsoOrEquivSu: new Float64Array(count).fill(0.0004),
        uAniso: new Float64Array(6 * count).fill(NaN),
        disorderAssembly: atoms.map(() => ''),
        disorderGroup: atoms.map(() => ''),
        isConstrained: Uint8Array.from(isHydrogen, Number),
        isRestrained: new Uint8Array(count),
        statedMultiplicity: new Uint16Array(count),
        statedSiteSymmetryOrder: new Uint16Array(count),
        span: new Uint32Array(2 * count),
      },
      statedBonds: noStatedGeometry(2),
      statedAngles: noStatedGeometry(3),
      statedTorsions: noStatedGeometry(4),
      statement: statementOf({
        formulaSum: 'C12 H25 Cl Cu14 P4 Se12',
        formulaMoiety: 'C12 H25 Cu14 P4 Se12 1+, Cl 1-',
        formulaUnitsZ: 1,
        doi: '10.1000/made',
        temperature: { value: 100, su: 2 },
        rFactorGt: 0.0312,
        wRFactorRef: 0.0811,
        isModel: true,
      }),
    },
    graph: {
      atoms: {
        count,
        site: index,
        symop: new Int32Array(count),
        translation: new Int32Array(3 * count),
        fract,
        element,
        siteSymmetryOrder: new Int32Array(count).fill(1),
        isPresent: new Uint8Array(count).fill(1),
      },
      bonds: {
        count: bonds.length,
        ...bondColumns(bonds),
        shift: new Int32Array(3 * bonds.length),
        origin: new Uint8Array(bonds.length),
        isStated: new Uint8Array(bonds.length),
        isDonor: Uint8Array.from(bonds, ({ kind }) => Number(kind === BondKind.coordination)),
      },
      adjacency: adjacency(count, bonds),
      rule: { ...DEFAULT_BOND_RULE, name: 'Cordero ± 0.40 Å' },
      disorder: [],
      pairDistances: { binWidth: 0.02, pairs: [] },
    },
    ensemble: {
      count,
      atom: index,
      shift: new Int32Array(3 * count),
      cartn: Float64Array.from(atoms.flatMap((atom) => atom.cartn)),
      moiety: Int32Array.from(atoms, (atom) => (atom.element === CHLORINE ? 1 : 0)),
      molecule: Int32Array.from(atoms, (atom) => (atom.element === CHLORINE ? 1 : 0)),
      isAlternative: new Uint8Array(count),
      dangling: {
        count: 0,
        atom: new Int32Array(),
        bond: new Int32Array(),
        partner: new Int32Array(),
        partnerShift: new Int32Array(),
        partnerCartn: new Float64Array(),
      },
      extent: { kind: 'molecules' },
      bonds: {
        count: bonds.length,
        first: Int32Array.from(bonds, (bond) => bond.first),
        second: Int32Array.from(bonds, (bond) => bond.second),
        bond: Int32Array.from(bonds, (_, i) => i),
      },
      moieties: [
        {
          role: 'cluster',
          formula: 'C12 H25 Cu14 P4 Se12',
          name: null,
          charge: 1,
          atoms: count - 1,
          perCell: 1,
          periodicity: 0,
          nets: 0,
          siteSymmetryOrder: 1,
        },
        {
          role: 'counter-ion',
          formula: 'Cl',
          name: 'chloride',
          charge: -1,
          atoms: 1,
          perCell: 1,
          periodicity: 0,
          nets: 0,
          siteSymmetryOrder: 1,
        },
      ],
    },
    anatomy: madeAnatomy(atoms, bonds),
    ligands: madeLigands(atoms),
    chemistry: madeChemistry(),
    problems: [
      {
        code: 'crystal.duplicate-label',
        severity: 'warning',
        message: 'Two sites are called Cu3.',
        advice: 'Both are kept; their labels alone do not tell them apart.',
        span: { start: 10, end: 20 },
        line: 214,
        column: 3,
      },
      {
        code: 'ensemble.composition-differs',
        severity: 'note',
        message: 'The formula sum counts one hydrogen more than the sites.',
        advice: null,
        span: null,
        line: null,
        column: null,
      },
    ],
  }
}

function bondColumns(bonds: readonly MadeBond[]) {
  return {
    first: Int32Array.from(bonds, (bond) => bond.first),
    second: Int32Array.from(bonds, (bond) => bond.second),
    kind: Uint8Array.from(bonds, (bond) => bond.kind),
    length: Float64Array.from(bonds, (bond) => bond.length),
    lengthSu: Float64Array.from(bonds, (bond) => (bond.kind === BondKind.covalent ? NaN : 0.0012)),
  }
}

function adjacency(count: number, bonds: readonly MadeBond[]) {
  const bondsOfAtom = Array.from({ length: count }, (): number[] => [])
  for (const [i, { first, second }] of bonds.entries()) {
    bondsOfAtom[first]!.push(i)
    bondsOfAtom[second]!.push(i)
  }
  const start = new Int32Array(count + 1)
  for (const [i, own] of bondsOfAtom.entries()) start[i + 1] = start[i]! + own.length
  return { start, bond: Int32Array.from(bondsOfAtom.flat()) }
}
