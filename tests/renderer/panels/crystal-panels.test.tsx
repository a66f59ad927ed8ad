import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DisorderList } from '../../../renderer/panels/DisorderList'
import { ExtentMenu } from '../../../renderer/panels/ExtentMenu'
import { PairCutoff } from '../../../renderer/panels/PairCutoff'
import { RulePanel } from '../../../renderer/panels/RulePanel'
import { DEFAULT_ENSEMBLE } from '../../../shared/ensemble/ensemble-choice'
import type { DisorderAssembly } from '../../../shared/graph/disorder-assembly'
import { DEFAULT_BOND_RULE, type BondRule } from '../../../shared/graph/bond-rule'
import { madeReport } from '../../support/made-report'

const nothing = () => {}
const report = madeReport()

/** What a reader sees of the markup: its text. */
const textOf = (markup: string) => markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

describe('ExtentMenu', () => {
  const menu = (openBonds: number, trouble: string | null = null) =>
    renderToStaticMarkup(
      <ExtentMenu
        choice={{ ...DEFAULT_ENSEMBLE, extent: { kind: 'packing', radius: 12 } }}
        ofPolymer={false}
        content="molecules"
        hasCell={false}
        openBonds={openBonds}
        hasAlternatives={false}
        trouble={trouble}
        onExtent={nothing}
        onContent={nothing}
        onCell={nothing}
        onAlternatives={nothing}
        onGrow={nothing}
        onShrink={nothing}
      />,
    )

  it('says on its button what is shown, and has the radius of a packing', () => {
    expect(menu(0)).toContain('aria-label="What is shown: Packing within 12 Å"')
    expect(menu(0)).toMatch(/aria-label="Packing radius in Å"[^>]*value="12"/)
    expect(menu(0).match(/type="radio"[^>]*checked/g)).toHaveLength(1)
  })

  it('offers to grow only where bonds lead out', () => {
    expect(textOf(menu(0))).not.toContain('Grow')
    expect(textOf(menu(1))).toContain('1 bond leads out of what is shown.')
    expect(textOf(menu(20))).toContain('20 bonds lead out of what is shown.')
  })

  it('says what could not be shown', () => {
    expect(textOf(menu(0, '3 × 3 × 2 cells are shown.'))).toContain('3 × 3 × 2 cells are shown.')
  })

  it('offers other positions only where there is disorder', () => {
    expect(textOf(menu(0))).not.toContain('disorder')
  })
})

describe('DisorderList', () => {
  const assemblies = Array.from({ length: 30 }, (_, i): DisorderAssembly => {
    const alternative = (name: string, occupancy: number) => ({
      name,
      occupancy,
      sites: Int32Array.of(i),
    })
    return {
      key: `k${i}`,
      kind: 'tagged',
      name: `assembly ${i}`,
      alternatives: [alternative('1', 0.65), alternative('2', 0.35)],
      chosen: 0,
    }
  })
  const list = (count: number, choices: Readonly<Record<string, string>> = {}) =>
    renderToStaticMarkup(
      <DisorderList
        assemblies={assemblies.slice(0, count)}
        choices={choices}
        withAlternatives={false}
        onChoose={nothing}
        onReset={nothing}
        onAlternatives={nothing}
        onPointAt={nothing}
      />,
    )

  it('names each alternative with its occupancy', () => {
    expect(textOf(list(1))).toContain('assembly 0 1 0.65 2 0.35')
  })

  it('is open where there are one or two, else closed with their number, the switch beside it', () => {
    expect(list(2)).toContain('<details open="">')
    expect(list(3)).toContain('<details>')
    expect(textOf(list(30))).toMatch(/^ Disorder 30 /)
    expect(list(30).split('</details>')[1]).toContain('Show other positions')
  })

  it('leads back to the most occupied once something else was chosen', () => {
    expect(textOf(list(1))).not.toContain('most occupied')
    expect(textOf(list(1, { k0: '2' }))).toContain('Back to the most occupied')
  })
})

describe('RulePanel', () => {
  const panel = (rule: Partial<BondRule>) =>
    textOf(
      renderToStaticMarkup(
        <RulePanel
          report={report}
          rule={{ ...DEFAULT_BOND_RULE, ...rule }}
          colorOf={() => '#000000'}
          onRule={nothing}
          onLimit={nothing}
          onUndoEdit={nothing}
        />,
      ),
    )

  it('says the rule in force, and offers no list where the file has none', () => {
    expect(panel({})).toContain('Cordero ± 0.40 Å')
    expect(panel({})).toContain('The file lists no bonds of its own.')
  })

  it('has no tolerance where distances decide nothing', () => {
    expect(panel({ basis: 'deposited' })).not.toContain('Tolerance')
  })

  it('lists what was done by hand, the last on top', () => {
    const place = (site: number) => ({ site, symop: 0, translation: [0, 0, 0] }) as const
    const edits = [
      { kind: 'add', places: [place(0), place(1)] },
      { kind: 'remove', places: [place(1), place(2)] },
    ] as const
    expect(panel({ edits })).toMatch(/Removed Cu1 ?– ?Cu2 .*Added H1 ?– ?Cu1/)
  })
})

describe('PairCutoff', () => {
  const counts = new Uint32Array(200)
  counts[120] = 36
  const row = {
    histogram: { elements: [29, 34], radii: 2.52, counts },
    elements: [29, 34],
    pair: 'Cu–Se',
    bonds: 36,
    usual: 2.92,
    applied: 2.92,
  } as const
  const slider = (set: number | null) =>
    renderToStaticMarkup(
      <PairCutoff row={row} binWidth={0.02} set={set} onLimit={nothing} onReset={nothing} />,
    )

  it('is a slider that says its distance and how many bonds it gives', () => {
    expect(slider(null)).toContain('aria-label="Longest Cu–Se bond"')
    expect(slider(null)).toContain(
      'aria-valuenow="2.92" aria-valuetext="2.92 Å, 36 bonds per cell"',
    )
    expect(slider(2.3)).toContain('aria-valuetext="2.30 Å, 0 bonds per cell"')
  })

  it('can be reset once it was set', () => {
    expect(slider(null)).toMatch(
      /disabled=""[^>]*aria-label="Reset Cu–Se"|aria-label="Reset Cu–Se"[^>]*disabled=""/,
    )
    expect(slider(2.3)).not.toContain('disabled')
  })
})
