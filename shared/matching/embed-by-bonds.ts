import { neighborsIn, rowsByElement, type Piece } from './piece'
import { spend, type WorkLimit } from './work-limit'

/**
 * Visits the ways in which a pattern stands in a target bond by bond: each atom on one of its element,
 * two atoms bonded there if and only if they are here (induced subgraph isomorphism). Stops, having
 * visited some, when the limit is reached or `visit` returns false.
 *
 * Source: the search of Cordella, Foggia, Sansone & Vento, IEEE Trans. Pattern Anal. Mach. Intell. 26
 * (2004) 1367 (VF2), with the order of the atoms fixed beforehand: the rarest first, then those with
 * the most bonds to what is placed.
 */
export function embedByBonds(
  pattern: Piece,
  target: Piece,
  limit: WorkLimit,
  visit: (atoms: Int32Array) => boolean,
): void {
  const bondsHere = neighborsIn(pattern)
  const bondsThere = neighborsIn(target)
  const rows = rowsByElement(target)
  const candidates = Array.from({ length: pattern.count }, (_, row) =>
    (rows.get(pattern.element[row]!) ?? []).filter(
      (to) => bondsThere[to]!.length >= bondsHere[row]!.length,
    ),
  )
  if (pattern.count === 0 || candidates.some((list) => list.length === 0)) return
  const steps = planSearch(bondsHere, candidates)
  const image = new Int32Array(pattern.count).fill(-1)
  const isUsed = new Uint8Array(target.count)

  const fits = ({ row, placed }: Step, to: number): boolean => {
    if (isUsed[to] === 1 || target.element[to] !== pattern.element[row]) return false
    const there = bondsThere[to]!
    if (there.length < bondsHere[row]!.length) return false
    let met = 0
    for (const other of there) met += isUsed[other]!
    return met === placed.length && placed.every((other) => there.includes(image[other]!))
  }
  const place = (depth: number): boolean => {
    const step = steps[depth]
    if (step === undefined) return visit(image.slice())
    const [host] = step.placed
    const options = host === undefined ? candidates[step.row]! : bondsThere[image[host]!]!
    for (const to of options) {
      if (!spend(limit, 1 + step.placed.length)) return false
      if (!fits(step, to)) continue
      image[step.row] = to
      isUsed[to] = 1
      const goesOn = place(depth + 1)
      isUsed[to] = 0
      image[step.row] = -1
      if (!goesOn) return false
    }
    return true
  }
  place(0)
}

interface Step {
  /** Row of the pattern that is placed. */
  readonly row: number
  /** Those it is bonded to that are placed before it. */
  readonly placed: readonly number[]
}

function planSearch(
  bonds: readonly (readonly number[])[],
  candidates: readonly (readonly number[])[],
): Step[] {
  const met = new Int32Array(bonds.length)
  const isPlanned = new Uint8Array(bonds.length)
  const isBefore = (p: number, q: number) =>
    met[q]! - met[p]! ||
    candidates[p]!.length - candidates[q]!.length ||
    bonds[q]!.length - bonds[p]!.length ||
    p - q
  return bonds.map(() => {
    let row = -1
    for (let other = 0; other < bonds.length; other++) {
      if (isPlanned[other] === 0 && (row < 0 || isBefore(other, row) < 0)) row = other
    }
    const placed = bonds[row]!.filter((other) => isPlanned[other] === 1)
    isPlanned[row] = 1
    for (const other of bonds[row]!) met[other]!++
    return { row, placed }
  })
}
