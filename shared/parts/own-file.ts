/**
 * Own parts as a file: JSON that a person can read, another program can write, and that holds all that
 * is needed to find the parts in another structure.
 *
 *     { "format": "clusterscope-parts", "version": 1, "name": "slab and caps",
 *       "structure": "…",                        what tells the structure it was made in
 *       "atoms": [{ "label": "Cu1", "element": "Cu", "site": 0, "symop": 0,
 *                   "translation": [0, 0, 0], "position": [1.204, 3.55, 0.98] }],   Å
 *       "bonds": [[0, 1]],                       rows of atoms
 *       "parts": [{ "name": null, "color": "#aa3377", "atoms": [0, 1] }] }
 */
import { failure, success, type Result } from '../base/result'
import { fractOfPlace, type Place } from '../crystal/place'
import { toCartesian } from '../geometry/cell'
import { placeKey, atomFinder } from '../ensemble/atom-at-place'
import type { Specimen } from '../ensemble/specimen'
import { pieceOf, type Piece } from '../matching/piece'
import { atomicNumberOf, symbolOf } from '../tables/elements'
import type { OwnDissection } from './own-parts'
import { MOST_OWN_PARTS } from './own-edits'
import { structureFingerprint } from './own-fingerprint'
import type { OwnPattern } from './own-pattern'

const FORMAT = 'clusterscope-parts'
const VERSION = 1
/** More atoms than this are no parts of a cluster. */
const MOST_ATOMS = 20_000
/** Decimals of Å. */
const DECIMALS = 5

/** What a file of own parts says. */
export interface OwnFile {
  /** `structureFingerprint` of the structure that the parts were made in. */
  readonly structure: string
  /** The parts by places, which mean something in that structure only. */
  readonly own: OwnDissection
  /** The parts by themselves, to be found in any other. */
  readonly pattern: OwnPattern
}

/** The parts as a file. Places that are not in the specimen are written too, without bonds. */
export function ownDissectionText(specimen: Specimen, own: OwnDissection): string {
  const { crystal } = specimen
  const find = atomFinder(specimen)
  const keyOf = (place: Place) => String(find(place) ?? placeKey(place))
  const places = new Map<string, Place>()
  for (const place of own.parts.flatMap((part) => part.places)) {
    if (!places.has(keyOf(place))) places.set(keyOf(place), place)
  }
  const rowOf = new Map([...places.keys()].map((key, row) => [key, row]))
  const found = [...places.values()].flatMap((place, row) => {
    const atom = find(place)
    return atom === null ? [] : [{ atom, row }]
  })
  const { bonds } = pieceOf(
    specimen,
    found.map(({ atom }) => atom),
  )
  const lines = (rows: readonly unknown[]) =>
    rows.length === 0
      ? '[]'
      : `[\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`
  const atoms = [...places.values()].map((place) => ({
    label: crystal.sites.label[place.site] ?? '',
    element: symbolOf(crystal.sites.element[place.site]!),
    site: place.site,
    symop: place.symop,
    translation: place.translation,
    position: toCartesian(crystal.cell, fractOfPlace(crystal, place)).map((x) =>
      Number(x.toFixed(DECIMALS)),
    ),
  }))
  const parts = own.parts.map(({ name, color, places: some }) => ({
    name,
    color,
    atoms: [...new Set(some.map((place) => rowOf.get(keyOf(place))!))],
  }))
  const fields = [
    ['format', JSON.stringify(FORMAT)],
    ['version', JSON.stringify(VERSION)],
    ['name', JSON.stringify(own.name)],
    ['structure', JSON.stringify(structureFingerprint(crystal))],
    ['atoms', lines(atoms)],
    ['bonds', JSON.stringify(bonds.map(([p, q]) => [found[p]!.row, found[q]!.row]))],
    ['parts', lines(parts)],
  ]
  return `{\n${fields.map(([key, value]) => `  "${key}": ${value}`).join(',\n')}\n}\n`
}

/** Reads a file of own parts; the failure is a sentence that says what is wrong with it. Never throws. */
export function readOwnDissection(text: string): Result<OwnFile, string> {
  const value = parsed(text)
  if (!isRecord(value) || value['format'] !== FORMAT) {
    return failure('This is no file of parts: its format is not “clusterscope-parts”.')
  }
  if (value['version'] !== VERSION) {
    return failure(
      `The file is of version ${String(value['version'])}; this program reads ${VERSION}.`,
    )
  }
  const { name, structure, atoms, bonds, parts } = value
  if (!Array.isArray(atoms) || atoms.length === 0 || atoms.length > MOST_ATOMS) {
    return failure(`The file has no atoms, or more than ${MOST_ATOMS}.`)
  }
  const rows = atoms.map(readAtom)
  const bad = rows.indexOf(null)
  if (bad >= 0) return failure(`Atom ${bad + 1} of the file is not complete.`)
  const read = rows.filter((row) => row !== null)
  if (!Array.isArray(parts) || parts.length === 0 || parts.length > MOST_OWN_PARTS) {
    return failure(`The file has no parts, or more than ${MOST_OWN_PARTS}.`)
  }
  const isRow = (row: unknown): row is number => isIndex(row) && row < read.length
  const readParts = parts.map((part: unknown) => readPart(part, isRow))
  const badPart = readParts.indexOf(null)
  if (badPart >= 0) return failure(`Part ${badPart + 1} of the file is not complete.`)
  const patternParts = readParts.filter((part) => part !== null)
  const title = typeof name === 'string' ? name : ''
  return success({
    structure: typeof structure === 'string' ? structure : '',
    own: {
      name: title,
      parts: patternParts.map((part) => ({
        name: part.name,
        color: part.color,
        places: part.rows.map((row) => read[row]!.place),
      })),
    },
    pattern: {
      name: title,
      parts: patternParts,
      piece: {
        count: read.length,
        element: read.map(({ element }) => element),
        cartn: Float64Array.from(read.flatMap(({ position }) => position)),
        bonds: Array.isArray(bonds) ? bonds.filter(isBond(isRow)) : [],
      },
    },
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

interface ReadAtom {
  readonly element: number
  readonly place: Place
  readonly position: readonly number[]
}

function readAtom(value: unknown): ReadAtom | null {
  if (!isRecord(value)) return null
  const { element, site, symop, translation, position } = value
  const number = typeof element === 'string' ? atomicNumberOf(element) : null
  if (number === null || !isIndex(site) || !isIndex(symop)) return null
  if (!isTriple(translation) || !translation.every(Number.isInteger)) return null
  if (!isTriple(position)) return null
  const [x, y, z] = translation
  return { element: number, place: { site, symop, translation: [x, y, z] }, position }
}

function readPart(value: unknown, isRow: (row: unknown) => row is number) {
  if (!isRecord(value)) return null
  const { name, color, atoms } = value
  if (!Array.isArray(atoms) || !atoms.every(isRow)) return null
  return {
    name: typeof name === 'string' && name.trim() !== '' ? name : null,
    color: typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color) ? color : null,
    rows: [...new Set(atoms)],
  }
}

function isBond(isRow: (row: unknown) => row is number) {
  return (value: unknown): value is Piece['bonds'][number] =>
    Array.isArray(value) && value.length === 2 && value.every(isRow) && value[0] !== value[1]
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

function isTriple(value: unknown): value is readonly [number, number, number] {
  return Array.isArray(value) && value.length === 3 && value.every(Number.isFinite)
}
