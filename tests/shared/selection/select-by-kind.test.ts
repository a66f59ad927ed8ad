import { describe, expect, it } from 'vitest'
import * as kinds from '../../../shared/selection/select-by-kind'
import type { Selectable } from '../../../shared/selection/selectable'
import { COPPER, PHOSPHORUS, SELENIUM } from '../../support/made-atoms'
import { elementsOf, selectableOfSample } from '../../support/selectable-of-sample'

// [Cu14(TXP35)4(BnSe)12H]+ with one SbF6-: Cu6 on Cu1, two tetrahedra on Cu2 and Cu3, 12 Se on Se1.
const cu14 = selectableOfSample('Cu14-TXP35')
const labelled = (from: Selectable, label: string) =>
  [...from.site.keys()].filter((atom) => from.crystal.sites.label[from.site[atom]!] === label)
const one = (label: string) => labelled(cu14, label).slice(0, 1)

describe('selectElement', () => {
  it('gives the 14 copper atoms of the formula', () => {
    expect(elementsOf(cu14, kinds.selectElement(cu14, COPPER))).toBe('Cu14')
  })
})

describe('selectSameElement', () => {
  it('gives all atoms of the elements of some', () => {
    const atoms = kinds.selectSameElement(cu14, [...one('P1'), ...one('Se1')])
    expect(elementsOf(cu14, atoms)).toBe('P4 Se12')
  })
})

describe('selectOrbit', () => {
  it('gives the octahedron of one inner copper, and no other copper', () => {
    expect(elementsOf(cu14, kinds.selectOrbit(cu14, one('Cu1')))).toBe('Cu6')
  })

  it('gives the images in every cluster that is shown', () => {
    const cell = selectableOfSample('Cu8-DPPP')
    expect(kinds.selectOrbit(cell, [0])).toEqual(labelled(cell, cell.crystal.sites.label[cell.site[0]!]!)) // prettier-ignore
  })
})

describe('selectMolecule', () => {
  it('gives the 403 atoms of the cluster, and the anion apart', () => {
    expect(kinds.selectMolecule(cu14, one('Cu1'))).toHaveLength(403)
    expect(elementsOf(cu14, kinds.selectMolecule(cu14, one('Sb1')))).toBe('F6 Sb')
  })
})

describe('selectPart', () => {
  it('gives the atoms of the innermost part, H@Cu6', () => {
    expect(elementsOf(cu14, kinds.selectPart(cu14, 0))).toBe('Cu6 H')
  })

  it('gives nothing for a part that is not there', () => {
    expect(kinds.selectPart(cu14, 99)).toEqual([])
  })
})

describe('selectSamePart', () => {
  it('gives the shell of one of its atoms', () => {
    expect(elementsOf(cu14, kinds.selectSamePart(cu14, one('Se1')))).toBe('Cu8 Se12')
  })
})

describe('selectLigand', () => {
  it('gives one phosphine, P(C8H9)3, from its donor', () => {
    expect(elementsOf(cu14, kinds.selectLigand(cu14, one('P1')))).toBe('C24 H27 P')
  })

  it('gives nothing for a metal', () => {
    expect(kinds.selectLigand(cu14, one('Cu1'))).toEqual([])
  })
})

describe('selectSameLigandKind', () => {
  it('gives all twelve selenolates, C7H7Se', () => {
    expect(elementsOf(cu14, kinds.selectSameLigandKind(cu14, one('Se1')))).toBe('C84 H84 Se12')
  })
})

describe('selectSameMode', () => {
  it('gives the eighteen μ3-Se of Cu32, and not its selenides', () => {
    // 18 BnSe and 7 Se2-: the paper's [Cu32(PPh3)6(BnSe)18Se7]+.
    const cu32 = selectableOfSample('Cu32-P1')
    const benzyl = kinds
      .selectElement(cu32, SELENIUM)
      .filter((atom) => kinds.selectLigand(cu32, [atom]).length > 1)
    expect(benzyl).toHaveLength(18)
    expect(kinds.selectSameMode(cu32, benzyl.slice(0, 1))).toEqual(benzyl)
  })

  it('gives the metals of one donor set', () => {
    expect(elementsOf(cu14, kinds.selectSameMode(cu14, one('Cu1')))).toBe('Cu6')
  })
})

describe('selectSameKind', () => {
  it('takes the two tetrahedra of the cube apart: with a phosphine and without', () => {
    expect(kinds.selectSameKind(cu14, one('Cu2'))).toEqual(labelled(cu14, 'Cu2'))
    expect(kinds.selectSameKind(cu14, one('Cu3'))).toEqual(labelled(cu14, 'Cu3'))
  })

  it('gives the five CH of the ring of every selenolate', () => {
    const ring = kinds
      .selectLigand(cu14, one('Se1'))
      .filter((atom) => elementsOf(cu14, [atom]) === 'C')
    const counts = ring.map((atom) => kinds.selectSameKind(cu14, [atom]).length)
    // Per ligand one CH2, one ipso C and five CH.
    expect(counts.toSorted((a, b) => a - b)).toEqual([12, 12, 60, 60, 60, 60, 60])
  })
})

describe('invertSelection', () => {
  it('gives the rest, and all again the second time', () => {
    const all = kinds.selectAll(cu14)
    const metals = kinds.selectElement(cu14, COPPER)
    const rest = kinds.invertSelection(cu14, metals)
    expect(rest).toHaveLength(all.length - 14)
    expect(kinds.invertSelection(cu14, rest)).toEqual(metals)
  })
})

describe('selectElement of what is not there', () => {
  it('gives no atom', () => {
    expect(kinds.selectElement(cu14, 79)).toEqual([])
    expect(kinds.selectElement(cu14, PHOSPHORUS)).toHaveLength(4)
  })
})
