import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { InfoList } from '../../../renderer/panels/InfoList'
import { ModePanel } from '../../../renderer/panels/ModePanel'
import type { ModesView } from '../../../renderer/state/activity'
import { NOTHING_SELECTED, type Selection } from '../../../renderer/state/view'
import { FIRST_LABELS } from '../../../shared/scene/label-choice'
import { analysed } from '../../support/analysed'
import { samplePath } from '../../support/app/structures'

const nothing = () => {}
const cu8 = analysed(samplePath('Cu8-DPPP'))
const noMetal = {
  ...cu8,
  anatomy: { ...cu8.anatomy, modes: [], ligandModes: [], metals: [] },
}

interface Shown {
  readonly table?: ModesView
  readonly selection?: Selection
  readonly modeStyle?: 'literature' | 'iupac'
  readonly report?: typeof cu8
}

function markup({ table, selection, modeStyle, report }: Shown): string {
  return renderToStaticMarkup(
    <ModePanel
      report={report ?? cu8}
      view={{
        selection: selection ?? NOTHING_SELECTED,
        modeStyle: modeStyle ?? 'literature',
        labels: { ...FIRST_LABELS, areShown: true },
        polyhedra: false,
      }}
      table={table ?? 'anchors'}
      colorOf={() => '#123456'}
      onTable={nothing}
      onStyle={nothing}
      onLabels={nothing}
      onPolyhedra={nothing}
      onSelectRow={nothing}
      onHoverAtoms={nothing}
    />,
  )
}

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, '')
const asRow = (atoms: Int32Array): Selection => ({ atoms: [...atoms], bond: null, focus: true })

describe('ModePanel', () => {
  it('writes modes with real subscripts and superscripts, in the notation that was chosen', () => {
    expect(markup({})).toContain('μ<sub>3</sub>-Se')
    expect(markup({ modeStyle: 'iupac' })).toMatch(
      /μ<sub>3<\/sub>-1:(<wbr\/>)?2:(<wbr\/>)?3κ<sup>3<\/sup>Se/,
    )
    expect(markup({ table: 'ligands' })).toContain('κ<sup>2</sup>P,<wbr/>P′')
  })

  it('explains the selected row in words, symbol by symbol', () => {
    const selection = asRow(cu8.anatomy.modes[1]!.atoms)
    const text = textOf(markup({ selection }))
    expect(text).toContain('This selenium of BnSe bridges three copper atoms at once')
    expect(text).toContain('μ3Bridges three metals.')
    expect(text).toMatch(/12 lengths, \d\.\d+\(\d+\)–\d\.\d+\(\d+\) Å/)
    expect(markup({ selection }).match(/aria-selected="true"/g)).toHaveLength(1)
  })

  it('says what an atom is that was picked by itself: a metal by shape and index', () => {
    const metal = cu8.anatomy.metals.find(({ coordinationNumber }) => coordinationNumber === 4)!
    const text = textOf(
      markup({ table: 'metals', selection: { atoms: [metal.atoms[0]!], bond: null } }),
    )
    expect(text).toMatch(/Cu\d+ · CuP2Se2 · tetrahedron \d\.\d\d/)
    expect(text).toMatch(/τ4\d\.\d\d 0 square, 1 tetrahedron/)
    expect(text).toMatch(/P\d 2\.\d+\(\d+\)/)
  })

  it('says what an anchor is: its mode, its ligand and its metals', () => {
    const selenium = cu8.anatomy.modes[0]!
    const text = textOf(markup({ selection: { atoms: [selenium.atoms[0]!], bond: null } }))
    expect(text).toMatch(/Se\d+ · μ2-Se of BnSe · 2 Cu/)
  })

  it('can copy a row and a mode only where one is selected', () => {
    const disabled = (html: string) => html.match(/disabled=""[^>]*>Copy/g)?.length ?? 0
    expect(disabled(markup({}))).toBe(2)
    expect(disabled(markup({ selection: asRow(cu8.anatomy.modes[0]!.atoms) }))).toBe(0)
  })

  it('says that without metal there is nothing to tell', () => {
    expect(textOf(markup({ report: noMetal }))).toBe('No metal, so no coordination modes.')
  })
})

describe('InfoList', () => {
  it('tells what the abbreviations of ligands stand for', () => {
    const text = textOf(renderToStaticMarkup(<InfoList report={cu8} fileName="Cu8-DPPP.cif" />))
    // DPPP is propane-1,3-diylbis(diphenylphosphane).
    expect(text).toMatch(/2 DPPP \S*propane/)
    expect(text).toMatch(/8 BnSe \S+/)
  })
})
