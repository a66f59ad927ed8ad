import {
  composeSymops,
  IDENTITY_SYMOP,
  symopKey,
  TRANSLATION_DENOMINATOR,
  type Symop,
} from './symop'

/** A space group has at most 48 rotations times 4 centrings; unusual cells repeat it a few times. */
const MOST_OPERATIONS = 1536

/**
 * The group that some operations generate, modulo lattice translations, identity first; translations
 * lie in [0, 1).
 *
 * @returns null when they generate no finite group
 * Cost: operations × generators.
 */
export function generateGroup(generators: readonly Symop[]): Symop[] | null {
  const group: Symop[] = [IDENTITY_SYMOP]
  const keys = new Set([symopKey(IDENTITY_SYMOP)])
  for (let i = 0; i < group.length; i++) {
    for (const generator of generators) {
      const product = wrap(composeSymops(generator, group[i]!))
      if (!isCrystallographic(product)) return null
      const key = symopKey(product)
      if (keys.has(key)) continue
      if (group.length === MOST_OPERATIONS) return null
      keys.add(key)
      group.push(product)
    }
  }
  return group
}

/** Whether a list of operations is closed: a group modulo lattice translations. */
export function isGroup(symops: readonly Symop[]): boolean {
  return findGenerators(symops) !== null
}

/**
 * A few operations of a group that generate it, in their order; null when the list is not closed.
 *
 * Each operation that the ones before it do not generate at least doubles their group, so a handful
 * of generators is enough and the cost is near linear.
 */
export function findGenerators(symops: readonly Symop[]): Symop[] | null {
  const distinct = new Set(symops.map(symopKey))
  const generators: Symop[] = []
  let generated = new Set([symopKey(IDENTITY_SYMOP)])
  for (const symop of symops) {
    if (generated.has(symopKey(symop))) continue
    generators.push(symop)
    const group = generateGroup(generators)
    if (group === null || group.length > distinct.size) return null
    generated = new Set(group.map(symopKey))
  }
  return generated.size === distinct.size ? generators : null
}

function isCrystallographic({ rotation, translation }: Symop): boolean {
  return [...rotation.flat(), ...translation].every(Number.isInteger)
}

function wrap(symop: Symop): Symop {
  const axis = (t: number) =>
    ((t % TRANSLATION_DENOMINATOR) + TRANSLATION_DENOMINATOR) % TRANSLATION_DENOMINATOR
  const [x, y, z] = symop.translation
  return { rotation: symop.rotation, translation: [axis(x), axis(y), axis(z)] }
}
