import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CaptionText } from '../../../renderer/panels/CaptionText'
import { ContestedList } from '../../../renderer/panels/ContestedList'
import { FusionList } from '../../../renderer/panels/FusionList'
import { PartList } from '../../../renderer/panels/PartList'
import { PointGroup } from '../../../renderer/panels/PointGroup'
import { SchemeChooser } from '../../../renderer/panels/SchemeChooser'
import { SizeSection } from '../../../renderer/panels/SizeSection'
import { SymmetrySection } from '../../../renderer/panels/SymmetrySection'
import type { StructureReport } from '../../../shared/pipeline/structure-report'
import { madeReport } from '../../support/made-report'

const nothing = () => {}
const report = madeReport()
const { anatomy } = report
const layers = anatomy.dissections[1]
const layered: StructureReport = {
  ...report,
  anatomy: { ...anatomy, dissection: layers, peel: layers.peel },
}
const textOf = (markup: string) => markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

function partList(of: StructureReport, opacities: readonly [number, number][] = []): string {
  return renderToStaticMarkup(
    <PartList
      report={of}
      colors={of.anatomy.peel.parts.map(() => '#123456')}
      colorOfPart={new Map([[0, '#123456']])}
      hiddenParts={new Set([2])}
      rules={[]}
      onRepresentation={nothing}
      opacityOfPart={new Map(opacities)}
      hoveredPart={null}
      selectedPart={0}
      onHover={nothing}
      onHoverAtoms={nothing}
      onSelect={nothing}
      onSelectAtoms={nothing}
      onToggle={nothing}
      onOpacity={nothing}
      onColor={nothing}
      onIsolate={nothing}
      onGhostOthers={nothing}
    />,
  )
}

describe('SchemeChooser', () => {
  const markup = renderToStaticMarkup(<SchemeChooser anatomy={anatomy} onChoose={nothing} />)

  it('is one group of radio buttons, the shown scheme taken, those without a dissection disabled', () => {
    expect(markup.match(/type="radio"/g)).toHaveLength(6)
    expect(markup.match(/checked=""/g)).toHaveLength(1)
    expect(markup.match(/disabled=""/g)).toHaveLength(4)
    expect(markup).toMatch(/checked=""[^>]*aria-label="Shells"|aria-label="Shells"[^>]*checked=""/)
  })

  it('describes each by its formula and score, or by why it has none', () => {
    const described = [...markup.matchAll(/aria-label="([^"]+)" aria-describedby="([^"]+)"/g)]
    const words = new Map(
      described.map(([, name, id]) => [name, markup.split(`id="${id}"`)[1]?.split('</span>')[0]]),
    )
    expect(words.get('Shells')).toContain('H@Cu6@Cu8Se12@P4, score 1.00.')
    expect(words.get('Kernel, staples')).toContain(
      'No metal is bound by two bridging donors alone.',
    )
  })

  it('says why the one that is shown scores as it does', () => {
    expect(textOf(markup)).toContain('2 shells of metals about the centre.')
  })
})

describe('PartList', () => {
  it('tells role, radius, shape and point group of a part', () => {
    const row = textOf(partList(report)).split('Cu 8')[0]
    expect(row).toContain('core')
    expect(row).toContain('1.99 Å')
    expect(row).toContain('octahedron 0.02')
    expect(partList(report)).toContain('<i>O</i><sub><i>h</i></sub>')
  })

  it('names the units of a part, each a button that selects', () => {
    expect(textOf(partList(layered))).toMatch(/2 × Cu 3 ring/)
    expect(partList(layered)).toContain('aria-label="Units of Cu14Se12"')
  })

  it('gives every control a name with that of its part', () => {
    const markup = partList(report)
    for (const control of ['Colour of', 'Select', 'More of', 'Show', 'Opacity of']) {
      expect(markup, control).toContain(`aria-label="${control} H@Cu6"`)
    }
    expect(markup).toContain('aria-label="Show P4" aria-pressed="false"')
  })

  it('marks the parts on whose metals definitions disagree, and says how faint a part is', () => {
    const text = textOf(partList(report, [[1, 0.4]]))
    expect(text.match(/contested/g)).toHaveLength(1)
    expect(text).toContain('40 % opaque')
  })

  it('folds a long list', () => {
    const [part] = anatomy.peel.parts
    const parts = Array.from({ length: 60 }, () => part!)
    const many = { ...report, anatomy: { ...anatomy, peel: { ...anatomy.peel, parts } } }
    expect(partList(many).match(/class="part"/g)).toHaveLength(24)
    expect(textOf(partList(many))).toContain('36 more parts')
  })
})

describe('FusionList', () => {
  it('says in words what parts share', () => {
    const markup = renderToStaticMarkup(
      <FusionList
        title="Shared between parts"
        fusions={layers.fusions}
        onHoverAtoms={nothing}
        onSelectAtoms={nothing}
      />,
    )
    expect(textOf(markup)).toContain('sharing H')
    expect(markup).toContain('They share one atom.')
  })
})

describe('ContestedList', () => {
  it('sets the definitions side by side, and is nothing where they agree', () => {
    const list = (contested: StructureReport['anatomy']['contested']) =>
      textOf(
        renderToStaticMarkup(
          <ContestedList contested={contested} onHoverAtoms={nothing} onSelectAtoms={nothing} />,
        ),
      )
    expect(list(anatomy.contested)).toMatch(/disagree: 1 metal .*Cu7 shell 1 shell 1 core/)
    expect(list([])).toBe('')
  })
})

describe('CaptionText', () => {
  it('shows the caption with real subscripts', () => {
    const markup = renderToStaticMarkup(<CaptionText report={report} />)
    expect(textOf(markup)).toContain('octahedral')
    expect(markup).toContain('Cu<sub>6</sub>')
  })
})

describe('SymmetrySection', () => {
  const text = textOf(
    renderToStaticMarkup(
      <SymmetrySection
        symmetry={anatomy.symmetry}
        drawn={null}
        onDraw={nothing}
        onLook={nothing}
        onHoverAtoms={nothing}
      />,
    ),
  )

  it('tells groups by tolerance, chirality, propellers and the hand of the crystal', () => {
    expect(text).toContain('D 4 h 0.01 0.00')
    expect(text).toContain('Whole: chiral, 1.23')
    expect(text).toContain('M, 34° to the axis')
    expect(text).toContain('Flack 0.021(12)')
  })
})

describe('SizeSection', () => {
  const markup = renderToStaticMarkup(
    <SizeSection size={anatomy.size} colorOf={() => '#123456'} onHoverAtoms={nothing} />,
  )

  it('gives length, width and height, and says where they are not known', () => {
    expect(textOf(markup)).toContain('Skeleton 11.0 × 10.5 × 9.3 Å')
    expect(textOf(markup)).toContain('not known: ligands incomplete')
  })

  it('has every site of the plot in a table too', () => {
    const { profile } = anatomy.size
    expect(markup.match(/<circle/g)).toHaveLength(profile.length)
    expect(markup.match(/<tr/g)).toHaveLength(profile.length + 1)
  })
})

describe('PointGroup', () => {
  it.each([
    ['D3d', '<i>D</i><sub>3<i>d</i></sub>'],
    ['Oh', '<i>O</i><sub><i>h</i></sub>'],
    ['T', '<i>T</i>'],
    ['D∞h', '<i>D</i><sub>∞<i>h</i></sub>'],
  ])('prints %s as a Schoenflies symbol is printed', (symbol, printed) => {
    expect(renderToStaticMarkup(<PointGroup symbol={symbol} />)).toBe(
      `<span class="point-group">${printed}</span>`,
    )
  })
})
