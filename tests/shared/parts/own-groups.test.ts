import { describe, expect, it } from 'vitest'
import { groupAtoms, orbitsOf, sameElements } from '../../../shared/parts/own-groups'
import { COPPER, SELENIUM } from '../../support/made-atoms'
import { specimenOfSample } from '../../support/specimen-of-sample'

const { report, specimen } = specimenOfSample('Cu14-TXP35')
const { center, parts } = report.anatomy.dissections.find(({ scheme }) => scheme === 'concentric')!
const { element, main } = specimen
const ofElement = (wanted: number) => main.filter((atom) => element[atom] === wanted)
const sizes = (groups: readonly (readonly number[])[]) => groups.map((group) => group.length)

describe('orbitsOf', () => {
  it('gives the twelve Se of Cu14, which stand on one site of F-43c', () => {
    expect(orbitsOf(specimen, ofElement(SELENIUM).slice(0, 1))).toEqual(ofElement(SELENIUM))
  })

  it('gives the octahedron of an inner Cu, and no other Cu', () => {
    const inner = [...parts[0]!.atoms].filter((atom) => element[atom] === COPPER)
    expect(orbitsOf(specimen, inner.slice(0, 1))).toEqual(inner)
  })
})

describe('sameElements', () => {
  it('stays in the molecule', () => {
    expect(sameElements(specimen, ofElement(COPPER).slice(0, 1))).toEqual(ofElement(COPPER))
  })
})

describe('groupAtoms', () => {
  const skeleton = [...ofElement(COPPER), ...ofElement(SELENIUM)]

  it('puts metals before other elements', () => {
    expect(groupAtoms(specimen, skeleton, 'element', center)).toEqual([
      ofElement(COPPER),
      ofElement(SELENIUM),
    ])
  })

  it('finds the octahedron and the cube of copper by shells', () => {
    // Cu6 and Cu8 of the paper.
    expect(sizes(groupAtoms(specimen, ofElement(COPPER), 'shell', center))).toEqual([6, 8])
  })

  it('parts the cube of two sites by symmetry into its two tetrahedra', () => {
    // The sites of the model in F-43c: a general octahedron on .. and two Cu4, see its CIF.
    expect(sizes(groupAtoms(specimen, ofElement(COPPER), 'orbit', center))).toEqual([6, 4, 4])
  })

  it('finds pieces that no bond within the atoms joins', () => {
    expect(sizes(groupAtoms(specimen, ofElement(SELENIUM), 'piece', center))).toEqual(
      ofElement(SELENIUM).map(() => 1),
    )
    expect(groupAtoms(specimen, main, 'piece', center)).toEqual([[...main]])
  })

  it('gives no group for no atoms', () => {
    for (const by of ['element', 'piece', 'shell', 'orbit'] as const) {
      expect(groupAtoms(specimen, [], by, center)).toEqual([])
    }
  })
})
