/** What the kernel of a cluster is made of: the polyhedra in it and how they are fused. */
import { shellFormula } from '../ensemble/part-names'
import type { Polyhedron } from '../polyhedron/polyhedron'
import { isMetal } from '../tables/elements'
import type { Unit } from './dissection'
import type { Subject } from './subject'

/**
 * `Au17 = Au11 + Au10 sharing Au4` where two fused polyhedra with what they hold are the whole kernel,
 * else its formula, with interstitial atoms before the @: `H@Au8`.
 */
export function nameKernel(
  { specimen, polyhedra }: Subject,
  kernel: readonly number[],
  inside: readonly number[],
): string {
  const formulaOf = (atoms: readonly number[]): string =>
    shellFormula(atoms.map((atom) => specimen.element[atom]!))
  const whole = new Set(kernel)
  const fusion = polyhedra.fusions.find(({ members }) => {
    const union = new Set(members.flatMap((member) => atomsOf(polyhedra.list[member]!)))
    return (
      inside.length === 0 &&
      union.size === whole.size &&
      [...union].every((atom) => whole.has(atom))
    )
  })
  if (fusion !== undefined) return fusion.text
  return [...(inside.length > 0 ? [formulaOf(inside)] : []), formulaOf(kernel)].join('@')
}

/** The polyhedra of metals of the kernel about nothing but such metals and interstitial atoms. */
export function kernelUnits({ specimen, polyhedra }: Subject, kernel: readonly number[]): Unit[] {
  const whole = new Set(kernel)
  return polyhedra.list
    .filter((it) =>
      atomsOf(it).every((atom) => whole.has(atom) || !isMetal(specimen.element[atom]!)),
    )
    .map(({ name, vertices, fit }) => ({ kind: 'polyhedron', name, atoms: vertices, fit }))
}

function atomsOf({ vertices, inside }: Polyhedron): number[] {
  return [...inside, ...vertices]
}
