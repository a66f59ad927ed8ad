/** Maps between page and test: Electron's structured clone carries them, a Playwright binding does not. */

/** A value without maps; runs in the page, from its own text. */
export function mapsAsPairs(value: unknown): unknown {
  if (value instanceof Map) return { pairsOfMap: mapsAsPairs([...value]) }
  if (Array.isArray(value)) return value.map((item) => mapsAsPairs(item))
  if (Object.prototype.toString.call(value) !== '[object Object]') return value
  return Object.fromEntries(
    Object.entries(Object(value)).map(([key, item]) => [key, mapsAsPairs(item)]),
  )
}

/** The value again. */
export function pairsAsMaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => pairsAsMaps(item))
  if (Object.prototype.toString.call(value) !== '[object Object]') return value
  const entries = Object.entries(Object(value))
  const [only] = entries
  if (entries.length === 1 && only?.[0] === 'pairsOfMap' && Array.isArray(only[1])) {
    return new Map(only[1].map(([key, item]) => [pairsAsMaps(key), pairsAsMaps(item)]))
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, pairsAsMaps(item)]))
}
