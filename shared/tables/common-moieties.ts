/**
 * Ions and solvents that crystals of clusters are made with, by composition.
 *
 * Charges are those of the free ion; compositions that fit a neutral molecule as well as an ion are
 * left out. Names: IUPAC Red Book (2005) and Blue Book (2013), or the retained name in common use.
 */
export interface CommonMoiety {
  readonly formula: string
  readonly name: string
  readonly charge: number
  readonly role: 'counter-ion' | 'solvent'
}

type Row = readonly [formula: string, name: string, charge: number]

// prettier-ignore
const IONS: readonly Row[] = [
  ['F6 Sb',       'hexafluoroantimonate',       -1],
  ['F6 P',        'hexafluorophosphate',        -1],
  ['As F6',       'hexafluoroarsenate',         -1],
  ['B F4',        'tetrafluoroborate',          -1],
  ['Cl O4',       'perchlorate',                -1],
  ['C F3 O3 S',   'trifluoromethanesulfonate',  -1],
  ['N O3',        'nitrate',                    -1],
  ['O4 S',        'sulfate',                    -2],
  ['C24 B F20',   'tetrakis(pentafluorophenyl)borate', -1],
  ['C24 H20 B',   'tetraphenylborate',          -1],
  ['C32 H12 B F24', 'tetrakis[3,5-bis(trifluoromethyl)phenyl]borate', -1],
  ['C16 Al F36 O4', 'tetrakis(perfluoro-tert-butoxy)aluminate', -1],
  ['Al Cl4',      'tetrachloroaluminate',       -1],
  ['Au Cl4',      'tetrachloridoaurate(III)',   -1],
  ['Cl4 Zn',      'tetrachloridozincate',       -2],
  ['Cl6 Sn',      'hexachloridostannate',       -2],
  ['O4 Re',       'perrhenate',                 -1],
  ['C24 H20 P',   'tetraphenylphosphonium',     1],
  ['C24 H20 As',  'tetraphenylarsonium',        1],
  ['C36 H30 N P2', 'bis(triphenylphosphine)iminium', 1],
  ['C16 H36 N',   'tetrabutylammonium',         1],
  ['C12 H28 N',   'tetrapropylammonium',        1],
  ['C8 H20 N',    'tetraethylammonium',         1],
  ['C4 H12 N',    'tetramethylammonium',        1],
  ['C32 H68 N',   'tetraoctylammonium',         1],
  ['H4 N',        'ammonium',                   1],
  ['F',           'fluoride',                   -1],
  ['Cl',          'chloride',                   -1],
  ['Br',          'bromide',                    -1],
  ['I',           'iodide',                     -1],
  ['I3',          'triiodide',                  -1],
  ['Li',          'lithium',                    1],
  ['Na',          'sodium',                     1],
  ['K',           'potassium',                  1],
  ['Rb',          'rubidium',                   1],
  ['Cs',          'caesium',                    1],
  ['Mg',          'magnesium',                  2],
  ['Ca',          'calcium',                    2],
  ['Sr',          'strontium',                  2],
  ['Ba',          'barium',                     2],
]

// prettier-ignore
const SOLVENTS: readonly Row[] = [
  ['H2 O',        'water',                  0],
  ['O',           'water without hydrogen', 0],
  ['C H Cl3',     'chloroform',             0],
  ['C Cl3',       'chloroform without hydrogen', 0],
  ['C H2 Cl2',    'dichloromethane',        0],
  ['C Cl2',       'dichloromethane without hydrogen', 0],
  ['C2 H4 Cl2',   '1,2-dichloroethane',     0],
  ['C Cl4',       'tetrachloromethane',     0],
  ['C2 H3 N',     'acetonitrile',           0],
  ['C H4 O',      'methanol',               0],
  ['C2 H6 O',     'ethanol',                0],
  ['C3 H8 O',     'propan-2-ol',            0],
  ['C3 H6 O',     'acetone',                0],
  ['C4 H10 O',    'diethyl ether',          0],
  ['C4 H8 O',     'tetrahydrofuran',        0],
  ['C4 H8 O2',    'ethyl acetate or 1,4-dioxane', 0],
  ['C3 H7 N O',   'N,N-dimethylformamide',  0],
  ['C2 H6 O S',   'dimethyl sulfoxide',     0],
  ['C5 H5 N',     'pyridine',               0],
  ['C6 H6',       'benzene',                0],
  ['C7 H8',       'toluene',                0],
  ['C8 H10',      'xylene',                 0],
  ['C6 H5 Cl',    'chlorobenzene',          0],
  ['C5 H12',      'pentane',                0],
  ['C6 H14',      'hexane',                 0],
  ['C6 H12',      'cyclohexane',            0],
  ['C7 H16',      'heptane',                0],
  ['C S2',        'carbon disulfide',       0],
]

const BY_FORMULA: ReadonlyMap<string, CommonMoiety> = new Map([
  ...IONS.map((row) => entry(row, 'counter-ion')),
  ...SOLVENTS.map((row) => entry(row, 'solvent')),
])

/** @param formula Hill order with spaces; null when the table does not hold it. */
export function commonMoiety(formula: string): CommonMoiety | null {
  return BY_FORMULA.get(formula) ?? null
}

function entry(
  [formula, name, charge]: Row,
  role: CommonMoiety['role'],
): readonly [string, CommonMoiety] {
  return [formula, { formula, name, charge, role }]
}
