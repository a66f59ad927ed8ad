import type { Part } from '../dissection/dissection'
import { isMetal, symbolOf } from '../tables/elements'
import { linearFromHex, type Rgb } from './color'
import { JMOL } from './palette-jmol'
import { PAPER } from './palette-paper'
import { partColor } from './palette-parts'
import type { SceneSource } from './scene-source'
import type { ColorStyle, PaletteName } from './scene'

/** The metals of the core, where there are others outside it: the copper-orange of the drawings. */
const CORE_METAL = '#d06c20'
const UNKNOWN = '#c050a0'
const COLORS: Readonly<Record<PaletteName, readonly string[]>> = {
  paper: PAPER,
  cpk: JMOL,
  mercury: JMOL,
  'colour-blind': PAPER,
  'high-contrast': PAPER,
}

/** One line of the legend. */
export interface LegendEntry {
  /** `core Cu`, `Se`, or the name of a part. */
  readonly label: string
  readonly color: string
}

/** `#rrggbb` of an element by its atomic number; magenta for 0, an element that is not known. */
export function elementColor(palette: PaletteName, element: number): string {
  return COLORS[palette][element - 1] ?? UNKNOWN
}

/** The same where the user may have given the element a colour of his own. */
export function shownElementColor(
  { palette, colorOfElement }: Pick<ColorStyle, 'palette' | 'colorOfElement'>,
  element: number,
): string {
  return colorOfElement.get(element) ?? elementColor(palette, element)
}

/** Linear light of every ensemble atom, 3 numbers each. */
export function atomColors(source: SceneSource, style: ColorStyle): Float32Array {
  const { count } = source.ensemble
  const colorOf = atomColor(source, style)
  const linear = new Map<string, Rgb>()
  const colors = new Float32Array(3 * count)
  for (let atom = 0; atom < count; atom++) {
    const hex = colorOf(atom)
    const known = linear.get(hex) ?? linearFromHex(hex)
    linear.set(hex, known)
    colors.set(known, 3 * atom)
  }
  return colors
}

/** Gives the `#rrggbb` of an ensemble atom. */
function atomColor(source: SceneSource, style: ColorStyle): (atom: number) => string {
  const { partOfAtom } = source.anatomy.peel
  if (style.colorBy === 'part') {
    const colors = partColors(source, style)
    return (atom) => colors[partOfAtom[atom]!] ?? UNKNOWN
  }
  const core = corePart(source)
  return (atom) => {
    const element = elementOfAtom(source, atom)
    const isCore = partOfAtom[atom] === core && isMetal(element)
    return isCore ? CORE_METAL : shownElementColor(style, element)
  }
}

/** `#rrggbb` of each part, for its swatch: as its atoms are drawn, a metal's colour where it has one. */
export function partColors(source: SceneSource, style: ColorStyle): string[] {
  const { parts } = source.anatomy.peel
  if (style.colorBy === 'part') {
    return parts.map(({ role }, place) => style.colorOfPart.get(place) ?? partColor(role, place))
  }
  const core = corePart(source)
  return parts.map((part, index) => {
    const element = leadingElement(source, part)
    return index === core && isMetal(element) ? CORE_METAL : shownElementColor(style, element)
  })
}

/**
 * What the colours mean, each once: the elements of the skeleton from the inside out (`core Cu`, `Cu`,
 * `Se`, `P`), then those that are only elsewhere, or the parts when colour tells parts.
 */
export function legendOf(source: SceneSource, style: ColorStyle): LegendEntry[] {
  const { parts, partOfAtom } = source.anatomy.peel
  if (style.colorBy === 'part') {
    const colors = partColors(source, style)
    return parts.map((part, i) => ({ label: part.name, color: colors[i] ?? UNKNOWN }))
  }
  const colorOf = atomColor(source, style)
  const core = corePart(source)
  const skeleton = parts.filter(isSkeleton)
  const entries = new Map<string, string>()
  for (const part of [...skeleton, ...parts.filter((part) => !isSkeleton(part))]) {
    const index = parts.indexOf(part)
    const isCore = index === core
    const elements = new Map<number, string>()
    for (const atom of part.atoms) {
      // What parts share has the colours of the innermost of them.
      if (partOfAtom[atom] === index) elements.set(elementOfAtom(source, atom), colorOf(atom))
    }
    const metalsFirst = [...elements].toSorted(
      ([a], [b]) => Number(isMetal(b)) - Number(isMetal(a)) || b - a,
    )
    for (const [element, color] of metalsFirst) {
      const label = isCore && isMetal(element) ? `core ${symbolOf(element)}` : symbolOf(element)
      if (!entries.has(label)) entries.set(label, color)
    }
  }
  return [...entries].map(([label, color]) => ({ label, color }))
}

/** The innermost part that holds metals, when there are metals outside it too; else −1. */
function corePart(source: SceneSource): number {
  const { parts } = source.anatomy.peel
  const metallic = parts.flatMap((part, i) =>
    isSkeleton(part) && isMetal(leadingElement(source, part)) ? [i] : [],
  )
  return metallic.length > 1 ? metallic[0]! : -1
}

function isSkeleton({ role }: Part): boolean {
  return (
    role !== 'ligand body' &&
    role !== 'hydrogen' &&
    role !== 'counter-ion' &&
    role !== 'solvent' &&
    role !== 'other positions'
  )
}

/** The part's most frequent metal, without metals its most frequent element but hydrogen. */
function leadingElement(source: SceneSource, part: Part): number {
  const counts = new Map<number, number>()
  for (const atom of part.atoms) {
    const element = elementOfAtom(source, atom)
    counts.set(element, (counts.get(element) ?? 0) + 1)
  }
  const rank = (element: number) => (isMetal(element) ? 2 : element === 1 ? 0 : 1)
  const [first] = [...counts].toSorted(
    ([a, countA], [b, countB]) => rank(b) - rank(a) || countB - countA || a - b,
  )
  return first?.[0] ?? 0
}

function elementOfAtom({ graph, ensemble }: SceneSource, atom: number): number {
  return graph.atoms.element[ensemble.atom[atom]!] ?? 0
}
