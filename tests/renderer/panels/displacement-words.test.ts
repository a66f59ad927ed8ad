import { describe, expect, it } from 'vitest'
import { displacementWords } from '../../../renderer/panels/displacement-words'
import { madeReport } from '../../support/made-report'
import { isSulfenamideMissing, sulfenamide } from '../../support/sulfenamide'

describe('displacementWords', () => {
  it('gives Uiso with its s.u. where the displacement is a sphere', () => {
    expect(displacementWords(madeReport().crystal, 0)).toEqual({
      facts: ['Uiso 0.0300(4) Å²'],
      warning: null,
    })
  })

  it('warns of displacements that make no ellipsoid', () => {
    const { crystal } = madeReport()
    const uAniso = crystal.sites.uAniso.slice()
    // U33 is negative.
    uAniso.set([0.02, 0.03, -0.01, 0, 0, 0])
    const words = displacementWords({ ...crystal, sites: { ...crystal.sites, uAniso } }, 0)
    // In a cube the axes are those of the cell.
    expect(words).toEqual({
      facts: ['Ueq 0.0300(4) Å²', 'principal 0.0300, 0.0200, −0.0100 Å²'],
      warning: 'not positive definite',
    })
  })

  it.skipIf(isSulfenamideMissing)('gives Ueq as the file prints it', () => {
    const { crystal, placeOf } = sulfenamide()
    // S1 in the atom_site loop.
    expect(displacementWords(crystal, placeOf('S1').site)?.facts[0]).toBe('Ueq 0.03673(17) Å²')
  })
})
