import { describe, expect, it } from 'vitest'
import type { Scheme } from '../../../shared/dissection/dissection'
import { analysed } from '../../support/analysed'
import { anatomyOf, moleculeInBox } from '../../support/crystals'
import { dataPath } from '../../support/data'
import { readXyz } from '../../support/xyz'

function partsOf(model: string, scheme: Scheme) {
  const { anatomy } = analysed(dataPath(`models/${model}.cif`) ?? '')
  return anatomy.dissections.find((it) => it.scheme === scheme)?.parts ?? []
}

describe.skipIf(dataPath('models') === null)('prepareJudge', () => {
  it('names the shapes of Cu14 as its paper does', () => {
    // Octahedral H@Cu6, Cu8 cube of two tetrahedra, four P at the corners of one of them.
    expect(
      partsOf('Cu14-TXP35', 'concentric').map(({ fit, pointGroup }) => [fit?.name, pointGroup]),
    ).toEqual([
      ['octahedron', 'Oh'],
      ['cube', 'T'],
      ['tetrahedron', 'Td'],
    ])
  })

  it('makes polyhedra of the metals and of the donors of a shell its units', () => {
    const [core, shell] = partsOf('Cu14-TXP35', 'concentric')
    expect(core!.units.map(({ name, atoms }) => [name, atoms.length])).toEqual([['H@Cu6', 7]])
    expect(shell!.units.map(({ name, fit }) => [name, fit?.name])).toEqual([
      ['Cu8', 'cube'],
      ['Se12', 'icosahedron'],
    ])
  })

  it('names the shells of Cu58 as the review does', () => {
    // Cube, octahedron, cuboctahedron, cube; S12 icosahedron, S24 truncated cube, P4 tetrahedron.
    const shapes = partsOf('Cu58-shells', 'concentric').map(({ name, fit }) => [name, fit?.name])
    for (const shell of [
      ['Cu8', 'cube'],
      ['Cu6', 'octahedron'],
      ['Cu12', 'cuboctahedron'],
      ['S12', 'icosahedron'],
      ['S24', 'truncated cube'],
      ['P4', 'tetrahedron'],
    ]) {
      expect(shapes).toContainEqual(shell)
    }
    expect(shapes.filter(([, shape]) => shape === 'cube')).toHaveLength(2)
  })

  it('tells no shape of staples, which are several things, and none of what is far from any', () => {
    for (const { role, fit } of partsOf('Au22', 'staples')) {
      if (role === 'staple') expect(fit).toBeNull()
      expect(fit === null || fit.measure <= 7.5).toBe(true)
    }
  })

  it('gives no point group to ligands', () => {
    const { peel } = analysed(dataPath('models/Cu14-TXP35.cif') ?? '').anatomy
    const ligands = peel.parts.find(({ role }) => role === 'ligand body')
    expect(ligands).toMatchObject({ fit: null, pointGroup: null, units: [] })
  })
})

const AU25 = dataPath('cif/clusters_xyz/au25_opt.xyz')

describe.skipIf(AU25 === null)('prepareJudge on Au25', () => {
  it('does not count the metal in the middle among the vertices', () => {
    const { anatomy } = anatomyOf(moleculeInBox(readXyz(AU25!)))
    const kernel = anatomy.dissection?.parts.find(({ role }) => role === 'kernel')
    expect(kernel?.atoms).toHaveLength(13)
    expect(kernel?.fit?.name).toBe('icosahedron')
  })
})
