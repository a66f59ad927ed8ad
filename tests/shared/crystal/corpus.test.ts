import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ATOM_SITE } from '../../../shared/cif/data-names'
import { parseCif } from '../../../shared/cif/parse-cif'
import { findTable } from '../../../shared/cif/table'
import { countSites } from '../../../shared/crystal/count-sites'
import { readCrystal } from '../../../shared/crystal/read-crystal'
import { formulaElements } from '../../../shared/crystal/site-element'
import { symbolOf } from '../../../shared/tables/elements'
import { corpus } from '../../support/cif'
import { dataPath } from '../../support/data'

function crystalsOf(bytes: Uint8Array) {
  const document = parseCif(bytes)
  return document.blocks.map((block) => {
    const reading = readCrystal(document, block)
    return { ...reading, block, sites: countSites(document, block) }
  })
}

const FILES = corpus('cif')

/** Rows of atom_site in the largest block of each file, as the list of the files counts them. */
function countedRows(): ReadonlyMap<string, number> {
  const path = dataPath('cif/PROVENANCE.md')
  if (path === null) return new Map()
  const cells = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  return new Map(cells.map(([, file = '', , , sites]) => [file, Number(sites)]))
}

const COUNTED = countedRows()

describe('readCrystal on every CIF at hand', () => {
  it.each(FILES)('gives a crystal or an error for each block of $name', ({ bytes }) => {
    for (const { crystal, problems, sites } of crystalsOf(bytes)) {
      const hasError = problems.some(({ severity }) => severity === 'error')
      expect(crystal !== null || hasError).toBe(true)
      if (crystal === null) continue
      expect(crystal.sites.count).toBeGreaterThan(0)
      expect(crystal.sites.count).toBeLessThanOrEqual(sites)
      expect(crystal.sites.fract).not.toContain(NaN)
      expect(crystal.spaceGroup.symops.length).toBeGreaterThan(0)
    }
  })

  // Expected: PROVENANCE.md beside the files; 0 there means that the program that counted gave up.
  it.each(FILES.filter(({ name }) => (COUNTED.get(name) ?? 0) > 0))(
    'finds every row of atom_site in $name',
    ({ name, bytes }) => {
      const rows = parseCif(bytes).blocks.map(
        (block) => findTable(block, ATOM_SITE.fract[0]!)?.rows ?? 0,
      )
      expect(Math.max(...rows)).toBe(COUNTED.get(name))
    },
  )

  /** Not atoms: the highest and lowest residual density, listed among the sites. */
  const NO_ATOMS: ReadonlySet<string> = new Set(['max', 'min'])

  it('finds only elements that the chemical formula names', () => {
    const strangers = FILES.flatMap(({ name, bytes }) =>
      crystalsOf(bytes).flatMap(({ crystal, block }) => {
        const formula = formulaElements(crystal?.statement.formulaSum ?? null)
        if (crystal === null || formula.size === 0) return []
        return crystal.sites.label.flatMap((label, site) => {
          const symbol = symbolOf(crystal.sites.element[site]!)
          const isNamed = formula.has(symbol) || (symbol === 'H' && formula.has('D'))
          const type = crystal.sites.typeSymbol[site]
          return isNamed || NO_ATOMS.has(label)
            ? []
            : [`${name} ${block.name}: ${label} (${type}) read as ${symbol}`]
        })
      }),
    )
    expect(strangers).toEqual([])
  })
})
