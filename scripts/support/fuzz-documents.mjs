/** Valid documents made by chance: of syntax, and of structures. */

const NAMES = [
  '_a',
  '_B.c',
  '_x',
  '_journal_year',
  '_refine_ls_R_factor_gt',
  '_chemical_formula_sum',
]
const LETTERS = 'abcXYZ0129+-.,()*/^~|\\:;#[]{}_\'"$&?! '
const LINES = [
  'text',
  '',
  ' ;',
  'loop_',
  '_not_a_name 1',
  "it's",
  'data_',
  '\\',
  'a \\',
  '"""',
  '=>',
]

/** A CIF 1.1 or 2.0 document that holds every kind of value. */
export function randomDocument(random) {
  const isCif2 = random.chance(0.4)
  const parts = isCif2 ? ['#\\#CIF_2.0'] : []
  const blocks = 1 + random.small(6)
  for (let block = 0; block < blocks; block++) {
    parts.push(`data_b${block}`)
    for (let i = random.small(30); i >= 0; i--) {
      const name = `${random.pick(NAMES)}_${block}_${i}`
      parts.push(random.chance(0.3) ? loop(name, isCif2, random) : item(name, isCif2, random))
    }
  }
  return Buffer.from(`${parts.join('\n')}\n`)
}

function item(name, isCif2, random) {
  return `${name} ${value(isCif2, random, 0)}`
}

function loop(name, isCif2, random) {
  const columns = 1 + random.small(12)
  const rows = 1 + random.small(300)
  const names = Array.from({ length: columns }, (_, i) => `${name}_${i}`)
  const lines = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => value(isCif2, random, 0)).join(' '),
  )
  return `loop_\n${names.join('\n')}\n${lines.join('\n')}`
}

function value(isCif2, random, depth) {
  const kind = random.below(isCif2 ? 10 : 7)
  const text = () =>
    Array.from({ length: random.small(24) }, () => LETTERS[random.below(LETTERS.length)]).join('')
  switch (kind) {
    case 0:
      return random.pick(['?', '.'])
    case 1:
      return `'${text().replaceAll("'", '')}'`
    case 2:
      return `"${text().replaceAll('"', '')}"`
    case 3: {
      if (depth > 0) return '1'
      const lines = Array.from({ length: 1 + random.small(8) }, () => random.pick(LINES))
      return `\n;${lines.join('\n')}\n;\n`
    }
    case 7:
      return `'''${text().replaceAll("'", '')}'''`
    case 8:
      return depth > 20
        ? '[]'
        : `[${Array.from({ length: random.small(6) }, () => value(isCif2, random, depth + 1)).join(' ')}]`
    case 9:
      return depth > 20 ? '{}' : `{'k':${value(isCif2, random, depth + 1)} "l":1}`
    default:
      return `${(random.next() * 2000 - 1000).toFixed(random.below(6))}${random.chance(0.3) ? `(${random.small(99)})` : ''}`
  }
}

const OPERATORS = [
  ['x,y,z'],
  ['x,y,z', '-x,-y,-z'],
  ['x,y,z', '-x,y+1/2,-z+1/2', '-x,-y,-z', 'x,-y+1/2,z+1/2'],
  ['x,y,z', '-y,x-y,z', '-x+y,-x,z'],
  ['x,y,z', 'x+1/2,y+1/2,z'],
]
const ELEMENTS = [
  'Cu',
  'Au',
  'Ag',
  'S',
  'Se',
  'P',
  'C',
  'C',
  'C',
  'H',
  'H',
  'N',
  'O',
  'Cl',
  'Q',
  'D',
]

/** A structure with atoms anywhere: on top of one another, disordered, without an element. */
export function randomStructure(random) {
  const edge = () => (random.chance(0.05) ? random.pick([0.1, 1, 500]) : 4 + 20 * random.next())
  const angle = () => (random.chance(0.6) ? 90 : 60 + 60 * random.next())
  const atoms = random.small(120)
  const special = [0, 0.25, 0.5, 1 / 3, 2 / 3, 0.75, -0.5, 1.5]
  const coordinate = () => (random.chance(0.2) ? random.pick(special) : random.next()).toFixed(4)
  const rows = Array.from({ length: atoms }, (_, i) => {
    const element = random.pick(ELEMENTS)
    const su = random.chance(0.5) ? '(3)' : ''
    const place = [coordinate(), coordinate(), coordinate()].map((x) => x + su).join(' ')
    const disorder = random.chance(0.1) ? `A ${random.pick([1, 2, -1])} 0.5` : '. . 1'
    return `${element}${i} ${element} ${place} ${disorder} ${(0.1 * random.next()).toFixed(3)}`
  })
  return Buffer.from(`data_made
_cell_length_a ${edge().toFixed(3)}
_cell_length_b ${edge().toFixed(3)}
_cell_length_c ${edge().toFixed(3)}
_cell_angle_alpha ${angle().toFixed(2)}
_cell_angle_beta ${angle().toFixed(2)}
_cell_angle_gamma ${angle().toFixed(2)}
_chemical_formula_sum 'C2 Cu H4'
_chemical_formula_moiety 'C2 H4 Cu, 2(Cl)'
_cell_formula_units_Z ${random.below(9)}
loop_
_space_group_symop_operation_xyz
${random
  .pick(OPERATORS)
  .map((operator) => `'${operator}'`)
  .join('\n')}
loop_
_atom_site_label
_atom_site_type_symbol
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
_atom_site_disorder_assembly
_atom_site_disorder_group
_atom_site_occupancy
_atom_site_U_iso_or_equiv
${rows.join('\n')}
`)
}
