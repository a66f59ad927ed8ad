/** What the papers say that real clusters are made of, and what the models were built to. */
import { describe, expect, it } from 'vitest'
import type { Anatomy } from '../../../shared/anatomy/anatomy'
import { countElements, hillFormula } from '../../../shared/ensemble/formula'
import type { StructureReport } from '../../../shared/pipeline/structure-report'
import { analysed } from '../../support/analysed'
import { anatomyOf, moleculeInBox } from '../../support/crystals'
import { dataPath } from '../../support/data'
import { expectedOf, MODELS_AT_HAND } from '../../support/models'
import { PUBLISHED_ANATOMIES } from '../../support/published-anatomies'
import { readXyz } from '../../support/xyz'

function anatomyAt(path: string): Anatomy {
  if (!path.endsWith('.xyz')) return analysed(path).anatomy
  return anatomyOf(moleculeInBox(readXyz(path))).anatomy
}

describe('describeAnatomy on published clusters', () => {
  for (const { file, source, says, scheme, isDefault, formula, parts } of PUBLISHED_ANATOMIES) {
    const path = dataPath(`cif/${file}`)
    it.skipIf(path === null)(`finds in ${file} what ${source} says: ${says}`, () => {
      const anatomy = anatomyAt(path!)
      const dissection = anatomy.dissections.find((it) => it.scheme === scheme)
      expect(dissection === undefined).toBe(scheme === null)
      if (isDefault === true) expect(anatomy.dissection?.scheme).toBe(scheme)
      if (formula !== undefined) expect(dissection?.formula).toBe(formula)
      const named =
        dissection?.parts.flatMap((part) => [part, ...part.units]) ?? anatomy.polyhedra.list
      for (const { name, shape, count = 1 } of parts) {
        const found = named.filter((it) => bare(it.name) === name)
        expect(found.length, name).toBeGreaterThanOrEqual(count)
        if (shape !== undefined) expect(found.map(({ fit }) => fit?.name)).toContain(shape)
      }
    })
  }
})

/** Without what a part is made of: the paper's word for the whole. */
function bare(name: string): string {
  return name.replace(/ = .*$/, '')
}

/** Defaults that the papers of the models ask for. */
const DEFAULTS: Readonly<Record<string, string>> = {
  'Cu14-TXP35': 'concentric',
  'Cu58-shells': 'concentric',
  'Cu32-P1': 'layers',
  Au21: 'staples',
  Au22: 'staples',
}

// Two rows of one paper are fused: what they share is written in the other words of the paper.
const STATEMENTS: Readonly<Record<string, readonly string[]>> = {
  Au21: ['Au17 = Au11 + Au10 sharing Au4'],
  Au22: ['Au18 = Au11 + Au11 sharing Au4'],
}

// Counted by the builder: motifs that have no labels in the expected files.
const MOTIFS: Readonly<Record<string, readonly (readonly [name: string, count: number])[]>> = {
  Au21: [
    ['Au(SR)2', 4],
    ['SR', 4],
    ['PR3', 3],
  ],
  Au22: [
    ['Au(SR)2', 4],
    ['SR', 4],
    ['PR3', 4],
  ],
  'Cu32-P1': [
    ['Cu3Se3', 2],
    ['Cu2', 6],
  ],
}

describe.each(MODELS_AT_HAND)('the anatomy of the model %s', (name) => {
  const expected = expectedOf(name)!
  const report = analysed(dataPath(`models/${name}.cif`) ?? '')
  const { anatomy } = report

  it('names every part of the expected file, by labels and formula', () => {
    const named = namedSets(report)
    for (const { labels, formula, name: part } of expected.parts) {
      if (labels === undefined) continue
      const key = `${hillFormula(countsOf(formula))} of ${labels.toSorted().join(' ')}`
      expect(named.has(key), `${part}: ${key}`).toBe(true)
    }
    expect(expected.parts.length).toBeGreaterThan(0)
  })

  it('is shown by the scheme of its paper', () => {
    const wanted = DEFAULTS[name]
    if (wanted !== undefined) expect(anatomy.dissection?.scheme).toBe(wanted)
    expect(anatomy.dissection).toBe(anatomy.dissections[0])
  })

  it('counts its motifs and writes its fusions as the paper does', () => {
    const units = anatomy.dissection?.parts.flatMap((part) => part.units) ?? []
    for (const [motif, count] of MOTIFS[name] ?? []) {
      expect(
        units.filter((unit) => unit.name === motif),
        motif,
      ).toHaveLength(count)
    }
    const texts = anatomy.polyhedra.fusions.map(({ text }) => text)
    for (const statement of STATEMENTS[name] ?? []) expect(texts).toContain(statement)
  })
})

/** `Cu8` and `Cu8 Se12` of the expected files, elements in any order. */
function countsOf(formula: string): Map<string, number> {
  return new Map(
    [...formula.matchAll(/([A-Z][a-z]?)(\d*)/g)].map(([, symbol = '', count]) => [
      symbol,
      Number(count === '' ? 1 : count),
    ]),
  )
}

/**
 * Formula and labels of all that the anatomy names: parts, their metals, units, all units of a name
 * together, polyhedra with and without what is inside, all that is inside, and what is shared.
 */
function namedSets({ anatomy, ensemble, crystal, graph }: StructureReport): Set<string> {
  const named = new Set<string>()
  const add = (atoms: Iterable<number>): void => {
    const members = [...new Set(atoms)].map((atom) => ensemble.atom[atom]!)
    const labels = new Set(members.map((atom) => crystal.sites.label[graph.atoms.site[atom]!]))
    const formula = hillFormula(countElements(members.map((atom) => graph.atoms.element[atom]!)))
    named.add(`${formula} of ${[...labels].toSorted().join(' ')}`)
  }
  for (const { parts, fusions } of anatomy.dissections) {
    const together = new Map<string, number[]>()
    for (const { atoms, units } of parts) {
      add(atoms)
      add(atoms.filter((atom) => anatomy.role[atom] === 0))
      for (const unit of units) {
        add(unit.atoms)
        together.set(unit.name, [...(together.get(unit.name) ?? []), ...unit.atoms])
      }
    }
    for (const atoms of together.values()) add(atoms)
    for (const { atoms } of fusions) add(atoms)
  }
  const { list, fusions } = anatomy.polyhedra
  for (const { vertices, inside } of list) add([...vertices, ...inside])
  add(list.flatMap(({ inside }) => [...inside]))
  for (const { atoms } of fusions) add(atoms)
  return named
}
