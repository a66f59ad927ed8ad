import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Formula } from '../../../renderer/controls/Formula'
import { MeasuredNumber } from '../../../renderer/controls/MeasuredNumber'
import { AnatomyPanel } from '../../../renderer/panels/AnatomyPanel'
import { PartList } from '../../../renderer/panels/PartList'
import { PeelTrack } from '../../../renderer/panels/PeelTrack'
import { ProblemList } from '../../../renderer/panels/ProblemList'
import { ReadOut } from '../../../renderer/panels/ReadOut'
import { UnreadablePage } from '../../../renderer/panels/UnreadablePage'
import type { NothingToShow } from '../../../shared/pipeline/structure-report'
import { madeReport } from '../../support/made-report'

const report = madeReport()
const nothing = () => {}

/** What a reader sees of the markup: its text. */
const textOf = (markup: string) =>
  markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")
    .trim()

describe('Formula', () => {
  const markupOf = (text: string) =>
    renderToStaticMarkup(<Formula text={text} />).replaceAll('<wbr/>', '')

  it('sets counts below and charges above the line', () => {
    expect(markupOf('[Cu14(PPh3)4]2+')).toBe(
      '<span class="formula">[Cu<sub>14</sub>(PPh<sub>3</sub>)<sub>4</sub>]<sup>2+</sup></span>',
    )
  })

  it('writes a minus, not a hyphen', () => {
    expect(markupOf('SbF6-')).toContain('<sup>−</sup>')
  })
})

describe('MeasuredNumber', () => {
  it('sets the s.u. apart', () => {
    expect(renderToStaticMarkup(<MeasuredNumber value={2.2139} su={0.0005} />)).toBe(
      '2.2139<span class="soft">(5)</span>',
    )
  })
})

describe('AnatomyPanel', () => {
  const markup = renderToStaticMarkup(
    <AnatomyPanel report={report} fileName="made.cif" onSelectBlock={nothing}>
      <PartList
        report={report}
        colors={[]}
        colorOfPart={new Map()}
        hiddenParts={new Set([1])}
        rules={[]}
        onRepresentation={nothing}
        opacityOfPart={new Map()}
        hoveredPart={null}
        selectedPart={null}
        onHover={nothing}
        onHoverAtoms={nothing}
        onSelect={nothing}
        onSelectAtoms={nothing}
        onToggle={nothing}
        onOpacity={nothing}
        onColor={nothing}
        onIsolate={nothing}
        onGhostOthers={nothing}
      />
    </AnatomyPanel>,
  )

  it('names the cluster by its ligands, in Hill order under the pointer', () => {
    expect(textOf(markup)).toContain('[Cu14(PH3)4Se12H]+')
    expect(markup).toContain('title="In Hill order: C12 H25 Cu14 P4 Se12"')
  })

  it('says that a model is not a deposition', () => {
    expect(textOf(markup)).toContain('model, not a deposition')
  })

  it('lists the parts from the inside out, with an eye each', () => {
    const names = [...markup.matchAll(/aria-label="Show ([^"]+)" aria-pressed="(\w+)"/g)]
    expect(names.map(([, name, isShown]) => [name, isShown])).toEqual([
      ['H@Cu6', 'true'],
      ['Cu8Se12', 'false'],
      ['P4', 'true'],
      ['ligands', 'true'],
      ['hydrogen', 'true'],
      ['Cl', 'true'],
    ])
  })
})

describe('PeelTrack', () => {
  const at = (peel: number) =>
    renderToStaticMarkup(
      <PeelTrack
        stops={report.anatomy.peel.stops}
        peel={peel}
        isPlaying={false}
        onHold={nothing}
        onDrag={nothing}
        onGlide={nothing}
        onStep={nothing}
        onPlay={nothing}
        drawStop={async () => null}
        hasStrip
        explode={0}
        onExplode={nothing}
        onToggleExplode={nothing}
      />,
    )

  it('is a slider that says the name and the caption of its stop', () => {
    expect(at(2)).toContain('aria-valuemin="0" aria-valuemax="5" aria-valuenow="2"')
    expect(at(2)).toContain('aria-valuetext="P4: up to P4"')
  })

  it('counts as the nearest stop while it moves', () => {
    expect(at(0.4)).toContain('data-stop="0"')
    expect(at(0.6)).toContain('data-stop="1"')
  })
})

describe('ProblemList', () => {
  it('puts the worst first and says where it stands', () => {
    const text = textOf(
      renderToStaticMarkup(
        <ProblemList problems={report.problems.toReversed()} onShow={nothing} />,
      ),
    )
    expect(text).toMatch(/^Warningline 214:3Two sites are called Cu3\..*Note/)
  })

  it('is calm when there is nothing', () => {
    expect(textOf(renderToStaticMarkup(<ProblemList problems={[]} onShow={nothing} />))).toBe(
      'Nothing odd in this file.',
    )
  })
})

describe('ReadOut', () => {
  const read = (atoms: readonly number[], bond: number | null = null) =>
    textOf(
      renderToStaticMarkup(
        <ReadOut
          report={report}
          selection={{ atoms, bond }}
          modeStyle="literature"
          remark={null}
          onEditBond={nothing}
        />,
      ),
    )

  it('is empty without a selection', () => {
    expect(read([])).toBe('')
  })

  it('tells an atom with its site, its role and what it is bound to', () => {
    const text = read([0])
    expect(text).toContain('H1 · μ6-H, hydride · 6 Cu')
    // The middle of the cell; hydrogen was given no s.u.
    expect(text).toContain('site 0.5000, 0.5000, 0.5000')
    expect(text).toContain('Cu1 1.9920(12) · ')
  })

  it('gives the distance of two bonded atoms its s.u., and offers to part them', () => {
    expect(read([0, 1])).toBe('H1 – Cu1 1.9920(12) Å coordinationRemove bond')
  })

  it('gives the distance of two atoms that are not bonded, and offers to join them', () => {
    // The chloride was put at (9, 9, 0) Å from the hydride: √162.
    expect(read([0, report.ensemble.count - 1])).toMatch(/^H1 – Cl1 12\.728 Å not bondedAdd bond$/)
  })

  it('gives the angle of three atoms at the second, and the torsion of four', () => {
    // The coppers stand on the axes about the hydride, an octahedron: 90° at the centre, 60° at a corner.
    expect(read([1, 0, 3])).toMatch(/^Cu1 – H1 – Cu3 90\.0°$/)
    expect(read([1, 3, 5])).toMatch(/^Cu1 – Cu3 – Cu5 60\.0\d*\(\d+\)°$/)
    expect(read([1, 0, 3, 5])).toMatch(/^Cu1 – H1 – Cu3 – Cu5 .*°$/)
  })

  it('counts more than four', () => {
    expect(read([1, 2, 3, 4, 5])).toBe('5 atoms Cu1, Cu2, Cu3, Cu4, Cu5')
  })
})

describe('UnreadablePage', () => {
  const analysis: NothingToShow = {
    kind: 'nothing',
    reason: {
      code: 'crystal.no-sites',
      severity: 'error',
      message: 'The data block x lists no atoms.',
      advice: 'Open the file that holds the structure.',
      span: { start: 30, end: 36 },
      line: 4,
      column: 1,
    },
    found: ['a cell and 96 symmetry operators'],
    blocks: [],
    problems: [],
  }
  const page = (previous: string | null) =>
    textOf(
      renderToStaticMarkup(
        <UnreadablePage
          name="x.cif"
          analysis={analysis}
          previous={previous}
          onBack={nothing}
          onOpen={nothing}
          onShowPlace={nothing}
        >
          the text of the file
        </UnreadablePage>,
      ),
    )

  it('says what is missing, where, what was found, and what to do next', () => {
    for (const words of [
      'The data block x lists no atoms. line 4:1',
      'Open the file that holds the structure.',
      'a cell and 96 symmetry operators',
      'the text of the file',
    ]) {
      expect(page(null)).toContain(words)
    }
  })

  it('leads back to what was open', () => {
    expect(page('Cu14')).toContain('Back to Cu14')
    expect(page(null)).toContain('To the start page')
  })
})
