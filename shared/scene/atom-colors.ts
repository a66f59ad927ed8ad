import type { Part } from '../dissection/dissection'
import { isMetal, symbolOf } from '../tables/elements'
import { linearFromHex } from './color'
import { BOND_COLORS, BOND_WORDS } from './bond-colors'
import { COLOUR_BLIND, COLOUR_BLIND_CORE } from './palette-colour-blind'
import { HIGH_CONTRAST, HIGH_CONTRAST_CORE } from './palette-high-contrast'
import { JMOL } from './palette-jmol'
import { MERCURY } from './palette-mercury'
import { PAPER } from './palette-paper'
import { partColor } from './palette-parts'
import type { SceneSource } from './scene-source'
import { representationOfAtoms } from './representation-of-atoms'
import { REPRESENTATIONS, type ColorStyle, type PaletteName, type SceneStyle } from './scene'
import { StickKind } from './sizes'
import { bondLooks } from './stick-looks'

const UNKNOWN = '#c050a0'
const COLORS: Readonly<Record<PaletteName, readonly string[]>> = {
  paper: PAPER,
  cpk: JMOL,
  mercury: MERCURY,
  'colour-blind': COLOUR_BLIND,
  'high-contrast': HIGH_CONTRAST,
}
/** The metals of the core, where there are others outside it: copper-orange where copper is not. */
const CORE: Readonly<Record<PaletteName, string>> = {
  paper: '#d06c20',
  cpk: '#8a3b12',
  mercury: '#8a3b12',
  'colour-blind': COLOUR_BLIND_CORE,
  'high-contrast': HIGH_CONTRAST_CORE,
}

/** One line of the legend. */
export interface LegendEntry {
  /** `core Cu`, `Se`, the name of a part, or what kind of bond. */
  readonly label: string
  readonly color: string
  /** Set where it is of bonds, not of atoms. */
  readonly of?: 'bond'
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
  const { ensemble, graph, anatomy } = source
  const { partOfAtom } = anatomy.peel
  const colors = new Float32Array(3 * ensemble.count)
  const isByPart = style.colorBy === 'part'
  const ofPart = isByPart ? partColors(source, style) : []
  const table = linearTable((row) =>
    isByPart ? (ofPart[row] ?? UNKNOWN) : shownElementColor(style, row),
  )
  const core = isByPart ? NO_PART : corePart(source)
  const coreTable = linearTable((element) => coreColor(style, element))
  for (let atom = 0; atom < ensemble.count; atom++) {
    const element = graph.atoms.element[ensemble.atom[atom]!]!
    const from = partOfAtom[atom] === core ? coreTable : table
    const row = 3 * (isByPart ? partOfAtom[atom]! : element)
    colors[3 * atom] = from[row]!
    colors[3 * atom + 1] = from[row + 1]!
    colors[3 * atom + 2] = from[row + 2]!
  }
  return colors
}

const NO_PART = -1

/** Linear light of whatever a byte can number: elements, parts. */
function linearTable(colorOf: (row: number) => string): Float32Array {
  return Float32Array.from(
    Array.from({ length: 256 }, (_, row) => linearFromHex(colorOf(row))).flat(),
  )
}

/** `#rrggbb` of an element in the core: metals are tinted but where the user gave them a colour. */
function coreColor(style: ColorStyle, element: number): string {
  return isTintedInCore(style, element) ? CORE[style.palette] : shownElementColor(style, element)
}

function isTintedInCore({ colorOfElement }: ColorStyle, element: number): boolean {
  return isMetal(element) && !colorOfElement.has(element)
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
    return index === core ? coreColor(style, element) : shownElementColor(style, element)
  })
}

/**
 * What the colours mean, each once: the elements of the skeleton from the inside out (`core Cu`, `Cu`,
 * `Se`, `P`), then those that are only elsewhere, or the parts when colour tells parts; then the kinds of
 * bonds where their colours tell these. Of atoms that are not drawn nothing is said.
 *
 * @param stop of the peel: what comes on after it is not drawn
 */
export function legendOf(
  source: SceneSource,
  style: SceneStyle,
  stop: number = Number.POSITIVE_INFINITY,
): LegendEntry[] {
  const { parts, stopOfAtom } = source.anatomy.peel
  const ofBonds = style.bondColors === 'kind' ? bondEntries(source, style, stop) : []
  if (style.colorBy === 'part') {
    const colors = partColors(source, style)
    const ofParts = parts.flatMap(({ name, atoms }, i) =>
      atoms.some((atom) => stopOfAtom[atom]! <= stop)
        ? [{ label: name, color: colors[i] ?? UNKNOWN }]
        : [],
    )
    return [...ofParts, ...ofBonds]
  }
  const core = corePart(source)
  const elementsOf = drawnElements(source, style, stop)
  const entries = new Map<string, string>()
  const fromInside = [...parts.keys()].toSorted(
    (a, b) => Number(isSkeleton(parts[b]!)) - Number(isSkeleton(parts[a]!)) || a - b,
  )
  for (const part of fromInside) {
    const metalsFirst = elementsOf[part]!.toSorted(
      (a, b) => Number(isMetal(b)) - Number(isMetal(a)) || b - a,
    )
    for (const element of metalsFirst) {
      const isTinted = part === core && isTintedInCore(style, element)
      const label = isTinted ? `core ${symbolOf(element)}` : symbolOf(element)
      const color = isTinted ? CORE[style.palette] : shownElementColor(style, element)
      if (!entries.has(label)) entries.set(label, color)
    }
  }
  return [...Array.from(entries, ([label, color]) => ({ label, color })), ...ofBonds]
}

/** The elements of the atoms that are drawn, by their own part: what parts share is of the innermost. */
function drawnElements(source: SceneSource, style: SceneStyle, stop: number): number[][] {
  const { ensemble, graph, anatomy } = source
  const { parts, partOfAtom, stopOfAtom } = anatomy.peel
  const representations = representationOfAtoms(source, style)
  const skeletonOnly = REPRESENTATIONS.indexOf('metals')
  const isThere = new Uint8Array(256 * parts.length)
  for (let atom = 0; atom < ensemble.count; atom++) {
    if (stopOfAtom[atom]! > stop) continue
    const element = graph.atoms.element[ensemble.atom[atom]!]!
    if (representations[atom] === skeletonOnly && !isMetal(element)) continue
    isThere[256 * partOfAtom[atom]! + element] = 1
  }
  return parts.map((_, part) =>
    Array.from({ length: 256 }, (__, element) => element).filter(
      (element) => isThere[256 * part + element] === 1,
    ),
  )
}

/** The kinds of bonds that are drawn. */
function bondEntries(source: SceneSource, style: SceneStyle, stop: number): LegendEntry[] {
  const { kind, radius } = bondLooks(source, style, representationOfAtoms(source, style))
  const { first, second } = source.ensemble.bonds
  const { stopOfAtom } = source.anatomy.peel
  const isThere = BOND_COLORS.map(() => false)
  for (let bond = 0; bond < kind.length; bond++) {
    const comesOn = Math.max(stopOfAtom[first[bond]!]!, stopOfAtom[second[bond]!]!)
    if (comesOn <= stop && !Number.isNaN(radius[bond]!)) isThere[kind[bond]!] = true
  }
  return Object.values(StickKind).flatMap((own) =>
    isThere[own]! ? [{ label: BOND_WORDS[own], color: BOND_COLORS[own], of: 'bond' as const }] : [],
  )
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
