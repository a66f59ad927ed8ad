import { AtomRole } from '../coordination/coordination'
import { shownElementColor } from './atom-colors'
import { linearFromHex, type Rgb } from './color'
import type { SceneSource } from './scene-source'
import type { ColorStyle, Sectors } from './scene'
import { HYDROGEN } from '../tables/elements'

/** From this share on a place counts as wholly occupied. */
const FULL = 0.995

export interface ComposedSectors {
  readonly sectors: Sectors
  /** Per ensemble atom: its first sector; −1: the place is fully occupied by it. */
  readonly sectorOfAtom: Int32Array
}

/**
 * The pies of all atoms whose place is not wholly theirs, but for hydrogen of a ligand or solvent: a sector of the atom's own occupancy, or one
 * for each element that shares the place, and the vacancy after them. Images of an atom that look the
 * same share one pie.
 *
 * @param colors linear light, 3 per ensemble atom
 * @param sharing the sites on the place of each site that shares one
 */
export function composeSectors(
  source: SceneSource,
  style: ColorStyle,
  colors: Float32Array,
  sharing: ReadonlyMap<number, Int32Array>,
): ComposedSectors {
  const { graph, ensemble } = source
  const end: number[] = []
  const color: number[] = []
  const isVacant: number[] = []
  const pieOfLook = new Map<string, number>()
  const put = (upTo: number, [red, green, blue]: Rgb, vacant: boolean) => {
    end.push(upTo)
    color.push(red, green, blue)
    isVacant.push(Number(vacant))
  }

  const isFull = Uint8Array.from(source.crystal.sites.occupancy, (_, site) =>
    Number(!sharing.has(site) && occupancyOf(source, site) >= FULL),
  )
  const sectorOfAtom = new Int32Array(ensemble.count).fill(-1)
  for (let atom = 0; atom < ensemble.count; atom++) {
    const site = graph.atoms.site[ensemble.atom[atom]!]!
    if (isFull[site] === 1) continue
    const occupants = sharing.get(site) ?? [site]
    if (occupants.length === 1 && isBoundHydrogen(source, atom)) continue
    const own: Rgb = [colors[3 * atom]!, colors[3 * atom + 1]!, colors[3 * atom + 2]!]
    const look = `${site} ${own.join(' ')}`
    const known = pieOfLook.get(look)
    if (known !== undefined) {
      sectorOfAtom[atom] = known
      continue
    }
    pieOfLook.set(look, end.length)
    sectorOfAtom[atom] = end.length
    let filled = 0
    for (const occupant of occupants) {
      filled = Math.min(1, filled + occupancyOf(source, occupant))
      const element = source.crystal.sites.element[occupant]!
      const isOwn = occupant === site || style.colorBy === 'part'
      put(filled, isOwn ? own : linearFromHex(shownElementColor(style, element)), false)
    }
    if (filled < FULL) put(1, [0, 0, 0], true)
    else end[end.length - 1] = 1
  }
  const sectors: Sectors = {
    count: end.length,
    end: Float32Array.from(end),
    color: Float32Array.from(color),
    isVacant: Uint8Array.from(isVacant),
  }
  return { sectors, sectorOfAtom }
}

/** Too small to be read, and no more than what carries it says already. */
function isBoundHydrogen({ graph, ensemble, anatomy }: SceneSource, atom: number): boolean {
  const isHydrogen = graph.atoms.element[ensemble.atom[atom]!] === HYDROGEN
  return isHydrogen && anatomy.role[atom] !== AtomRole.hydride
}

/** 0 to 1; what the file does not give is 1. */
function occupancyOf({ crystal }: SceneSource, site: number): number {
  const occupancy = crystal.sites.occupancy[site]!
  return Number.isNaN(occupancy) ? 1 : Math.min(1, Math.max(0, occupancy))
}
