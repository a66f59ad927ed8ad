import { describe, expect, it } from 'vitest'
import { parseCif } from '../../../shared/cif/parse-cif'
import { countSites } from '../../../shared/crystal/count-sites'
import { readCrystal } from '../../../shared/crystal/read-crystal'
import { formulaElements } from '../../../shared/crystal/site-element'
import { symbolOf } from '../../../shared/tables/elements'
import { corpus } from '../../support/cif'

function crystalsOf(bytes: Uint8Array) {
  const document = parseCif(bytes)
  return document.blocks.map((block) => {
    const reading = readCrystal(document, block)
    return { ...reading, block, sites: countSites(document, block) }
  })
}

const FILES = corpus('cif')

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
