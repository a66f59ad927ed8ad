/** Bytes below which a buffer is copied as fast as it is handed over. */
const SMALL = 4096

/**
 * The larger array buffers that a value holds, each once, so that they can be handed to another thread in
 * place of being copied. Goes through arrays, maps, sets and plain objects; the value must hold no cycles.
 */
export function largeBuffers(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  gather(value, found)
  return [...found]
}

function gather(value: unknown, found: Set<ArrayBuffer>): void {
  if (typeof value !== 'object' || value === null) return
  if (ArrayBuffer.isView(value)) {
    const { buffer } = value
    if (buffer instanceof ArrayBuffer && buffer.byteLength >= SMALL) found.add(buffer)
  } else if (Array.isArray(value) || value instanceof Set) {
    for (const item of value) gather(item, found)
  } else if (value instanceof Map) {
    for (const entry of value) gather(entry, found)
  } else {
    for (const item of Object.values(value)) gather(item, found)
  }
}
