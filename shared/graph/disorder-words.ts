/** How disorder is named: what the switches say, and what choices are remembered by. */
import type { Sites } from '../crystal/crystal'

/** Labels of the first sites: `C12, C13, C14 …`. */
export function firstLabels(sites: Sites, members: readonly number[]): string {
  const shown = members.slice(0, SHOWN).map((site) => labelOf(sites, site))
  return shown.join(', ') + (members.length > SHOWN ? ' …' : '')
}

const SHOWN = 3

/** The label of a site, or words where the file gives none. */
export function labelOf({ label }: Sites, site: number): string {
  return label[site] || 'an unnamed site'
}

/** Makes every text unlike the ones before it: `Au1`, then `Au1 #2`. */
export function uniqueNames(): (text: string) => string {
  const taken = new Map<string, number>()
  return (text) => {
    const times = (taken.get(text) ?? 0) + 1
    taken.set(text, times)
    return times === 1 ? text : `${text} #${times}`
  }
}

/** `1 site`, `3 sites`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
