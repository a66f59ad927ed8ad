import type { UncentredFit } from '../polyhedron/polyhedron'

/**
 * From here on a shape is called distorted, and from there on it is not worth naming: the bands of
 * "near" and "moderate" that shape measures are commonly read in.
 */
const DISTORTED = 1.5
const TOO_FAR = 5

const IRREGULAR: Readonly<Record<string, string>> = {
  cube: 'cubic',
  triangle: 'triangular',
  square: 'square',
  rhombus: 'rhombic',
  'square plane': 'square',
}

/** Whether a shape is so far from its name that the name tells nothing. */
export function isFarFit({ measure }: Pick<UncentredFit, 'measure'>): boolean {
  return measure > TOO_FAR
}

/** `octahedral`, `distorted icosahedral`; null where the shape is far or its name makes no adjective. */
export function shapeAdjective({ name, measure }: UncentredFit): string | null {
  if (isFarFit({ measure })) return null
  const plain = IRREGULAR[name] ?? regularAdjective(name)
  if (plain === null) return null
  return measure > DISTORTED ? `distorted ${plain}` : plain
}

function regularAdjective(name: string): string | null {
  if (name.endsWith('hedron')) return name.replace(/on$/, 'al')
  if (name.endsWith('prism')) return `${name}atic`
  return name.endsWith('pyramid') ? `${name}al` : null
}
