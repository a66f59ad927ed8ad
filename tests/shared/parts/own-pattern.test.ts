import { describe, expect, it } from 'vitest'
import { ownAtoms } from '../../../shared/parts/own-atoms'
import { partOfAtoms } from '../../../shared/parts/own-edits'
import { applyPattern, findPiece, patternOfOwn } from '../../../shared/parts/own-pattern'
import type { Specimen } from '../../../shared/ensemble/specimen'
import { pieceOf } from '../../../shared/matching/piece'
import { specimenOfSample } from '../../support/specimen-of-sample'

const { specimen: au21 } = specimenOfSample('Au21')
const { specimen: au22 } = specimenOfSample('Au22')

function labelled({ crystal, site, main }: Specimen, labels: string): number[] {
  const wanted = new Set(labels.split(' '))
  return main.filter((atom) => wanted.has(crystal.sites.label[site[atom]!] ?? ''))
}

// The units of Au21 as its paper has them, by the sites of the model: Au17 = Au11 + Au10 sharing Au4.
const UPPER = labelled(au21, 'Au1 Au3 Au4 Au5 Au6 Au7 Au8 Au9 Au10 Au15 Au16')
const LOWER = labelled(au21, 'Au2 Au3 Au4 Au5 Au6 Au11 Au12 Au13 Au14 Au17')
const units = {
  name: 'units',
  parts: [partOfAtoms(au21, UPPER, 'upper'), partOfAtoms(au21, LOWER)],
}

describe('patternOfOwn', () => {
  it('counts atoms that parts share once', () => {
    const { piece, parts } = patternOfOwn(au21, units)
    expect(piece.count).toBe(17)
    expect(parts.map(({ rows }) => rows.length)).toEqual([11, 10])
  })
})

describe('applyPattern', () => {
  it('finds both units of Au21 as they lie to one another in Au22', () => {
    const { own, fits } = applyPattern(au22, patternOfOwn(au21, units))
    expect(fits.map(({ part, outcome }) => [part, outcome.kind])).toEqual([[null, 'found']])
    const [upper, lower] = ownAtoms(au22, own).map(({ atoms }) => atoms)
    // Au22 has Au18 = Au11 + Au11 sharing Au4: the Au10 is one of them without an atom.
    const shared = upper!.filter((atom) => lower!.includes(atom))
    expect(shared).toEqual(labelled(au22, 'Au3 Au4'))
    expect(own.parts.map(({ name }) => name)).toEqual(['upper', null])
  })

  it('takes the parts one by one where they do not stand together', () => {
    const phosphorus = au21.main.filter((atom) => au21.element[atom] === 15)
    const parts = [partOfAtoms(au21, UPPER), partOfAtoms(au21, [...UPPER, ...phosphorus])]
    const { specimen: cu } = specimenOfSample('Cu14-TXP35')
    const none = applyPattern(cu, patternOfOwn(au21, { name: '', parts }))
    expect(none.own.parts).toEqual([])
    expect(none.fits.map(({ part }) => part)).toEqual([0, 1])
  })
})

describe('findPiece', () => {
  it('gives ensemble atoms of the main cluster, the nearest place first', () => {
    const outcome = findPiece(au22, pieceOf(au21, UPPER))
    if (outcome.kind === 'absent') return expect.unreachable()
    const rmsds = outcome.places.map(({ rmsd }) => rmsd)
    expect(rmsds).toEqual(rmsds.toSorted((p, q) => p - q))
    for (const atom of outcome.places[0]!.atoms) expect(au22.element[atom]).toBe(79)
  })
})
