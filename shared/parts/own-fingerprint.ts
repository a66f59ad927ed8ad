import type { Crystal } from '../crystal/crystal'

/**
 * What tells a structure from another for whom parts are kept: its data block, its cell, and its sites
 * in their order with elements and coordinates. The same file gives the same text wherever it lies.
 */
export function structureFingerprint({ block, cell, sites }: Crystal): string {
  const lengths = [cell.lengthA, cell.lengthB, cell.lengthC].map(({ value }) => value.toFixed(3))
  const angles = [cell.angleAlpha, cell.angleBeta, cell.angleGamma]
  const edges = [...lengths, ...angles.map(({ value }) => value.toFixed(2))].join(' ')
  const rows = sites.label.map((label, site) => {
    const fract = [0, 1, 2].map((axis) => sites.fract[3 * site + axis]!.toFixed(4))
    return `${label} ${sites.element[site]} ${fract.join(' ')}`
  })
  return `${block} ${edges} ${sites.count} ${hash(rows.join('\n'))}`
}

/** Source: FNV-1a, 32 bits (Fowler, Noll & Vo), over code units. */
function hash(text: string): string {
  let state = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    state = Math.imul(state ^ text.charCodeAt(i), 0x01000193)
  }
  return (state >>> 0).toString(16).padStart(8, '0')
}
