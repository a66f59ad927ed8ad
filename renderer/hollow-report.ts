import { anatomyOfRoles } from '../shared/anatomy/anatomy-of-roles'
import { noStatedGeometry } from '../shared/crystal/stated-geometry'
import { NO_STATEMENT } from '../shared/crystal/statement'
import { DEFAULT_OPTIONS } from '../shared/pipeline/default-options'
import type { StructureReport } from '../shared/pipeline/structure-report'
import type { Arriving, OpenDocument } from './state/document'

const NO_NUMBERS = new Float64Array()
const NO_INDICES = new Int32Array()
const NO_FLAGS = new Uint8Array()
const ONE = { value: 1, su: null } as const
const RIGHT = { value: 90, su: null } as const
const UNIT = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
] as const

/** A structure of which nothing is known: it has no atoms. It stands in until the report is there. */
export const HOLLOW_REPORT: StructureReport = {
  kind: 'structure',
  blocks: [],
  crystal: {
    block: '',
    cell: {
      lengthA: ONE,
      lengthB: ONE,
      lengthC: ONE,
      angleAlpha: RIGHT,
      angleBeta: RIGHT,
      angleGamma: RIGHT,
      volume: ONE,
      metric: UNIT,
      fractToCartn: UNIT,
      cartnToFract: UNIT,
    },
    spaceGroup: {
      itNumber: null,
      hermannMauguin: null,
      hall: null,
      symops: [],
      symopIds: null,
      from: 'none',
    },
    sites: {
      count: 0,
      label: [],
      typeSymbol: [],
      element: NO_FLAGS,
      isotope: new Uint16Array(),
      fract: NO_NUMBERS,
      fractSu: NO_NUMBERS,
      fractRounding: NO_NUMBERS,
      occupancy: NO_NUMBERS,
      occupancySu: NO_NUMBERS,
      uIsoOrEquiv: NO_NUMBERS,
      uIsoOrEquivSu: NO_NUMBERS,
      uAniso: NO_NUMBERS,
      disorderAssembly: [],
      disorderGroup: [],
      isConstrained: NO_FLAGS,
      isRestrained: NO_FLAGS,
      statedMultiplicity: new Uint16Array(),
      statedSiteSymmetryOrder: new Uint16Array(),
      span: new Uint32Array(),
    },
    statedBonds: noStatedGeometry(2),
    statedAngles: noStatedGeometry(3),
    statedTorsions: noStatedGeometry(4),
    statement: NO_STATEMENT,
  },
  graph: {
    atoms: {
      count: 0,
      site: NO_INDICES,
      symop: NO_INDICES,
      translation: NO_INDICES,
      fract: NO_NUMBERS,
      element: NO_FLAGS,
      siteSymmetryOrder: NO_INDICES,
      isPresent: NO_FLAGS,
    },
    bonds: {
      count: 0,
      first: NO_INDICES,
      second: NO_INDICES,
      shift: NO_INDICES,
      kind: NO_FLAGS,
      origin: NO_FLAGS,
      isStated: NO_FLAGS,
      isDonor: NO_FLAGS,
      length: NO_NUMBERS,
      lengthSu: NO_NUMBERS,
    },
    adjacency: { start: new Int32Array(1), bond: NO_INDICES },
    rule: { ...DEFAULT_OPTIONS.bondRule, name: '' },
    disorder: [],
    pairDistances: { binWidth: 1, pairs: [] },
  },
  ensemble: {
    count: 0,
    atom: NO_INDICES,
    shift: NO_INDICES,
    cartn: NO_NUMBERS,
    moiety: NO_INDICES,
    molecule: NO_INDICES,
    isAlternative: NO_FLAGS,
    bonds: { count: 0, first: NO_INDICES, second: NO_INDICES, bond: NO_INDICES },
    dangling: {
      count: 0,
      atom: NO_INDICES,
      bond: NO_INDICES,
      partner: NO_INDICES,
      partnerShift: NO_INDICES,
      partnerCartn: NO_NUMBERS,
    },
    extent: DEFAULT_OPTIONS.ensemble.extent,
    moieties: [],
  },
  anatomy: anatomyOfRoles(NO_FLAGS),
  ligands: { kinds: [], kindOfAtom: new Int16Array() },
  chemistry: null,
  problems: [],
}

/** What stands for a document while its analysis is on the way. */
export function hollowDocument({
  key,
  name,
  source,
}: Pick<Arriving, 'key' | 'name' | 'source'>): OpenDocument {
  const options = DEFAULT_OPTIONS
  return { key, name, source, options, wanted: options, analysis: HOLLOW_REPORT }
}
