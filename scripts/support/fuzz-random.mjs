/**
 * Numbers that look random and are the same for the same seed (mulberry32, public domain, T. Ettinger;
 * 32 bits of state are plenty for picking where to damage a file).
 */
export function randomFrom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let x = Math.imul(state ^ (state >>> 15), state | 1)
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit) => Math.floor(next() * limit)
  return {
    /** A number from 0 to 1. */
    next,
    /** A whole number from 0 to below `limit`. */
    below,
    pick: (list) => list[below(list.length)],
    chance: (probability) => next() < probability,
    /** A whole number to `most`, small ones far more often. */
    small: (most) => Math.floor(most ** next()),
  }
}

/** One number from two, so that every case has a seed of its own. */
export function caseSeed(seed, index) {
  return (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(index + 1, 0xc2b2ae35)) >>> 0
}
