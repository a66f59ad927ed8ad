import { describe, expect, it } from 'vitest'
import {
  anchorLines,
  ligandLines,
  markLines,
  metalLines,
  selectedLine,
} from '../../../renderer/panels/mode-rows'
import { NOTHING_SELECTED, type Selection } from '../../../renderer/state/view'
import { analysed } from '../../support/analysed'
import { samplePath } from '../../support/app/structures'

const cu8 = analysed(samplePath('Cu8-DPPP'))
const cu14 = analysed(samplePath('Cu14-TXP35'))
const alkynyl = analysed(samplePath('Cu3-alkynyl'))
const NONE_OPEN = new Set<string>()

/** `Se μ3-Se × 4`. */
const modesOf = (report: typeof cu8) =>
  anchorLines(report).map(({ row }) => `${row.styles.literature} × ${row.count}`)

describe('anchorLines', () => {
  // Issue 5, from the paper on [Cu8(DPPP)2(BnSe)8] and the one on [Cu14(TXP35)4(BnSe)12H]+.
  it('reads as the papers do', () => {
    const ofCu8 = modesOf(cu8)
    expect(ofCu8).toEqual(expect.arrayContaining(['μ2-Se × 3', 'μ3-Se × 4', 'μ4-Se × 1']))
    expect(modesOf(cu14)).toEqual(expect.arrayContaining(['μ3-Se × 12', 'μ6-H × 1']))
  })

  it('has a key and a sentence of its own for each row', () => {
    const lines = anchorLines(cu8)
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
    const words = lines.map(({ title }) => title)
    expect(
      words.some((text) => /^This selenium .*bridges three copper atoms at once/.test(text)),
    ).toBe(true)
    expect(words.some((text) => text.startsWith('Terminal: this phosphorus '))).toBe(true)
  })

  it('has keys of their own for one mode inside and outside of the metals', () => {
    const [row] = cu8.anatomy.modes
    const modes = (['interstitial', 'capping'] as const).map((site) => ({ ...row!, site }))
    const lines = anchorLines({ ...cu8, anatomy: { ...cu8.anatomy, modes } })
    expect(new Set(lines.map(({ key }) => key)).size).toBe(2)
  })

  it('tells how a π ligand holds its metals', () => {
    const words = anchorLines(alkynyl).map(({ title }) => title)
    // Two σ and one π in the literature's μ3-η1,η1,η2 of Cu3 alkynyls.
    expect(words.join('\n')).toContain('two end-on by one atom (η1), one side-on by two atoms (η2)')
  })
})

describe('markLines', () => {
  const lines = anchorLines(cu8)
  const marked = (selection: Selection) =>
    markLines(lines, selection).flatMap(({ key, isMarked }) => (isMarked ? [key] : []))

  it('marks the rows that all that was picked belongs to', () => {
    const [first, second] = lines
    const [atom, other] = second!.atoms
    expect(marked({ atoms: [atom!, other!], bond: null })).toEqual([second!.key])
    expect(marked({ atoms: [atom!, first!.atoms[0]!], bond: null })).toEqual([])
  })

  it('marks none while nothing is picked', () => {
    expect(marked(NOTHING_SELECTED)).toEqual([])
  })
})

describe('ligandLines', () => {
  it('says of DPPP on one copper that it is a chelate', () => {
    const chelates = ligandLines(cu8).filter(({ row }) => row.isChelating)
    expect(chelates).toHaveLength(1)
    expect(chelates[0]?.row).toMatchObject({ count: 2, denticity: 2 })
    expect(chelates[0]?.title).toMatch(
      /^The two phosphorus atoms of .* hold the same copper atom: a chelate\.$/,
    )
  })
})

describe('metalLines', () => {
  it('unfolds a row to its sites, which share out its atoms', () => {
    const [folded] = metalLines(cu8, NONE_OPEN)
    const open = metalLines(cu8, new Set([folded!.key]))
    const sites = open.filter(({ row, site }) => row === folded!.row && site !== null)
    expect(folded?.isOpen).toBe(false)
    expect(open[0]?.isOpen).toBe(true)
    expect(sites).toHaveLength(folded!.row.sites.length)
    const atoms = sites.flatMap((line) => [...line.atoms]).toSorted((a, b) => a - b)
    expect(atoms).toEqual([...folded!.atoms])
  })

  it('says what is about a metal', () => {
    const words = metalLines(cu14, NONE_OPEN).map(({ title }) => title)
    expect(words).toContain('Copper with one phosphorus and three selenium atoms about it.')
  })
})

describe('selectedLine', () => {
  const lines = anchorLines(cu8)
  const atoms = [...lines[1]!.atoms]

  it('is the row whose atoms are selected as a row', () => {
    expect(selectedLine(lines, { atoms, bond: null, focus: true }, null)).toBe(lines[1])
    expect(selectedLine(lines, { atoms: atoms.slice(1), bond: null, focus: true }, null)).toBeNull()
    expect(selectedLine(lines, { atoms, bond: null }, null)).toBeNull()
  })

  it('is the one chosen last where several have the same atoms', () => {
    const twice = [
      { ...lines[1]!, key: 'a' },
      { ...lines[1]!, key: 'b' },
    ]
    const selection: Selection = { atoms, bond: null, focus: true }
    expect(selectedLine(twice, selection, 'b')?.key).toBe('b')
    expect(selectedLine(twice, selection, 'c')?.key).toBe('a')
  })
})
