import { assert, constantFrom, json, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownAtoms } from '../../../shared/parts/own-atoms'
import { ownFromDissection, recolorPart, renamePart } from '../../../shared/parts/own-edits'
import { ownDissectionText, readOwnDissection, type OwnFile } from '../../../shared/parts/own-file'
import { structureFingerprint } from '../../../shared/parts/own-fingerprint'
import { ownFromFile } from '../../../shared/parts/own-from-file'
import { specimenOfSample } from '../../support/specimen-of-sample'

const { report, specimen } = specimenOfSample('Cu14-TXP35')
const found = report.anatomy.dissections.find(({ scheme }) => scheme === 'concentric')!
const own = recolorPart(
  renamePart(ownFromDissection(specimen, found, 'after the paper'), 1, 'cube'),
  0,
  '#aa3377',
)
const text = ownDissectionText(specimen, own)

function read(written: string): OwnFile {
  const reading = readOwnDissection(written)
  if (!reading.ok) throw new Error(reading.failure)
  return reading.value
}

describe('ownDissectionText', () => {
  it('writes what readOwnDissection reads back, part by part', () => {
    const file = read(text)
    expect(file.own.name).toBe('after the paper')
    expect(file.own.parts.map(({ name, color }) => [name, color])).toEqual([
      [null, '#aa3377'],
      ['cube', null],
      [null, null],
    ])
    expect(ownAtoms(specimen, file.own)).toEqual(ownAtoms(specimen, own))
    expect(file.structure).toBe(structureFingerprint(specimen.crystal))
  })

  it('writes atoms that stand where the structure has them, and the bonds among them', () => {
    const { piece, parts } = read(text).pattern
    expect(piece.count).toBe(31) // H Cu14 Se12 P4
    const [core] = parts
    const hydride = core!.rows.find((row) => piece.element[row] === 1)!
    const away = core!.rows
      .filter((row) => row !== hydride)
      .map((row) =>
        Math.hypot(
          ...[0, 1, 2].map(
            (axis) => piece.cartn[3 * row + axis]! - piece.cartn[3 * hydride + axis]!,
          ),
        ),
      )
    // Cu–H as the bond table of the file has it, six times.
    expect(away.map((d) => d.toFixed(3))).toEqual(Array<string>(6).fill('1.992'))
    expect(piece.bonds.filter((bond) => bond.includes(hydride))).toHaveLength(6)
  })

  it('writes one atom a line, for people and for version control', () => {
    expect(text.split('\n').filter((line) => line.includes('"label"'))).toHaveLength(31)
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('writes places that are not in the structure too, and no part twice', () => {
    const away = { site: 0, symop: 0, translation: [5, 5, 5] as const }
    const first = own.parts[0]!
    const parts = [{ ...first, places: [...first.places, away, away] }]
    const { own: back, pattern } = read(ownDissectionText(specimen, { ...own, parts }))
    expect(back.parts[0]!.places).toHaveLength(first.places.length + 1)
    expect(pattern.piece.count).toBe(first.places.length + 1)
  })
})

describe('readOwnDissection', () => {
  it('says what is wrong', () => {
    const failureOf = (written: string) => {
      const reading = readOwnDissection(written)
      return reading.ok ? null : reading.failure
    }
    const changed = (change: Record<string, unknown>) =>
      failureOf(JSON.stringify({ ...JSON.parse(text), ...change }))
    expect(failureOf('data_')).toContain('no file of parts')
    expect(failureOf('null')).toContain('no file of parts')
    expect(changed({ version: 2 })).toBe('The file is of version 2; this program reads 1.')
    expect(changed({ atoms: [] })).toContain('no atoms')
    expect(changed({ atoms: [{ element: 'Xx' }] })).toBe('Atom 1 of the file is not complete.')
    expect(changed({ parts: [] })).toContain('no parts')
    expect(changed({ parts: [{ name: null, color: null, atoms: [99] }] })).toBe(
      'Part 1 of the file is not complete.',
    )
    expect(changed({ parts: Array.from({ length: 1000 }, () => ({ atoms: [0] })) })).toContain(
      'more than 60',
    )
  })

  it('takes no colour and no name that is none', () => {
    const parts = [{ name: 7, color: 'url(x)', atoms: [0] }]
    const written = JSON.stringify({ ...JSON.parse(text), parts, bonds: 'many', name: null })
    expect(read(written).own).toMatchObject({ name: '', parts: [{ name: null, color: null }] })
  })

  it('never throws, whatever stands in the file', () => {
    const fields = ['format', 'version', 'name', 'structure', 'atoms', 'bonds', 'parts']
    assert(
      property(tuple(constantFrom(...fields), json()), ([field, value]) => {
        const written = JSON.stringify({ ...JSON.parse(text), [field]: JSON.parse(value) })
        expect(() => readOwnDissection(written)).not.toThrow()
        expect(() => readOwnDissection(value)).not.toThrow()
      }),
    )
  })
})

describe('ownFromFile', () => {
  it('takes the places where it is the structure the parts were made in', () => {
    expect(ownFromFile(specimen, read(text))).toEqual({ own: read(text).own, fits: [] })
  })

  it('finds the parts again in the same cluster of another file', () => {
    // The file says it is of another structure: atoms are found by shape and bonds.
    const file = { ...read(text), structure: 'another' }
    const { own: back, fits } = ownFromFile(specimen, file)
    expect(ownAtoms(specimen, back)).toEqual(ownAtoms(specimen, own))
    expect(back.parts.map(({ name }) => name)).toEqual([null, 'cube', null])
    expect(fits).toHaveLength(1)
    const [{ outcome }] = fits as [(typeof fits)[0]]
    if (outcome.kind === 'absent') return expect.unreachable()
    expect(outcome.places[0]!.rmsd).toBeLessThan(1e-4)
  })

  it('tells part by part what does not stand in another cluster', () => {
    const { specimen: gold } = specimenOfSample('Au21')
    const { own: none, fits } = ownFromFile(gold, read(text))
    expect(none.parts).toEqual([])
    expect(fits.map(({ outcome }) => outcome.kind)).toEqual(['absent', 'absent', 'absent'])
  })
})

describe('structureFingerprint', () => {
  it('tells structures apart, and one from itself with an atom moved', () => {
    const { crystal } = specimen
    const fract = crystal.sites.fract.slice()
    fract[0]! += 0.001
    const moved = { ...crystal, sites: { ...crystal.sites, fract } }
    const prints = [crystal, moved, specimenOfSample('Au22').report.crystal].map((it) =>
      structureFingerprint(it),
    )
    expect(new Set(prints).size).toBe(3)
    expect(structureFingerprint({ ...crystal })).toBe(prints[0])
  })
})
