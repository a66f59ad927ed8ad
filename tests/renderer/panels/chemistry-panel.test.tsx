import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ChemistryPanel } from '../../../renderer/panels/ChemistryPanel'
import { ElectronCount } from '../../../renderer/panels/ElectronCount'
import { IsotopicPattern } from '../../../renderer/panels/IsotopicPattern'
import { LigandCard } from '../../../renderer/panels/LigandCard'
import type { Chemistry } from '../../../shared/chemistry/chemistry'
import { DEFAULT_OPTIONS } from '../../../shared/pipeline/default-options'
import type { StructureReport } from '../../../shared/pipeline/structure-report'
import {
  MADE_ASSUMPTIONS,
  MADE_MASS,
  madeBenzylSelenolate,
  madeChemistry,
} from '../../support/made-chemistry'
import { madeReport } from '../../support/made-report'

const nothing = () => {}
const made = madeReport()
const chemistry: Chemistry = {
  ...madeChemistry(),
  mass: MADE_MASS,
  assumptions: MADE_ASSUMPTIONS,
}

/** What a reader sees of the markup: its text. */
const textOf = (markup: string) => markup.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ')

const panel = (
  report: Partial<StructureReport>,
  modeStyle: 'literature' | 'iupac' = 'literature',
) =>
  renderToStaticMarkup(
    <ChemistryPanel
      documentKey="a"
      report={{ ...made, chemistry, ...report }}
      options={DEFAULT_OPTIONS}
      modeStyle={modeStyle}
      selectedAtoms={[]}
      colorOf={() => '#000000'}
      onModeStyle={nothing}
      onOptions={nothing}
      onSelectAtoms={nothing}
      onHoverAtoms={nothing}
      onSaveFile={nothing}
    />,
  )

describe('ChemistryPanel', () => {
  it('sets the formula in the order that is asked for', () => {
    expect(panel({})).toContain('Cu<sub>14</sub><wbr/>(PH<sub>3</sub>')
    expect(textOf(panel({}))).toContain('[Cu14(PH3)4Se12H]+')
    expect(textOf(panel({}, 'iupac'))).toContain('[Cu14H(PH3)4Se12]+')
  })

  it('says charge and oxidation state with where they come from', () => {
    const text = textOf(panel({}))
    expect(text).toContain('Charge1+ balances the counter-ions')
    expect(text).toContain('+1.86 mean, (1 + 24 + 1) / 14')
  })

  it('invites to state a charge that is not known', () => {
    const text = textOf(panel({ chemistry: { ...chemistry, charge: null, oxidationState: null } }))
    expect(text).toContain('Chargenot known')
    expect(text).toContain('Set it below.')
    expect(panel({})).toMatch(/aria-label="Charge of PH3"[^>]*placeholder="\?"[^>]*value=""/)
  })

  it('can set each assumption, and reset none as long as none is stated', () => {
    const markup = panel({})
    expect(markup).toContain('aria-label="Charge of the cluster"')
    expect(markup).toContain('aria-label="Charge of Se: less"')
    expect(markup).toMatch(/role="radiogroup" aria-label="Hydrides count as"/)
    expect(
      markup.match(/disabled=""[^>]*aria-label="Reset: |aria-label="Reset: [^>]*disabled=""/g),
    ).toHaveLength(MADE_ASSUMPTIONS.length)
    expect(markup).not.toContain('Reset all')
  })

  it('says so where there is no metal, and where there is no mass', () => {
    expect(textOf(panel({ chemistry: null }))).toBe(
      'No metal, so no cluster to write a formula for.',
    )
    expect(textOf(panel({ chemistry: { ...chemistry, mass: null } }))).toContain('No mass: ')
  })

  it('folds long lists of assumptions away unless something is open in them', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({
      subject: { kind: 'ligand-charge', key: `L${i}` } as const,
      text: '',
      value: i === 29 ? null : 0,
      isChosen: false,
    }))
    const withSome = (count: number) =>
      panel({ chemistry: { ...chemistry, assumptions: many.slice(0, count) } })
    expect(withSome(29)).toContain('<details><summary')
    expect(withSome(30)).toContain('<details open=""><summary')
  })
})

describe('ElectronCount', () => {
  const count = (electrons: Partial<Chemistry>, problems: StructureReport['problems'] = []) =>
    renderToStaticMarkup(
      <ElectronCount chemistry={{ ...chemistry, ...electrons }} problems={problems}>
        {null}
      </ElectronCount>,
    )

  it('shows the number and the arithmetic', () => {
    expect(textOf(count({}))).toContain('n* = −1214·1 − 24 (Se) − 1 (H) − 1 = −12')
  })

  it('names a closed shell', () => {
    const electrons = {
      valence: 8,
      arithmetic: '',
      closedShell: 8,
      meaning: 'A superatom (1S2 1P6).',
    }
    const markup = count({ electrons })
    expect(textOf(markup)).toContain('8 electrons: a closed shell (1S2 1P6)')
    expect(markup).not.toContain('<sub>')
    expect(markup.match(/<sup>/g)).toHaveLength(4)
  })

  it('says why there is no count', () => {
    const electronsMissing = 'Iron has no number of its own.'
    expect(textOf(count({ electrons: null, electronsMissing }))).toContain(electronsMissing)
  })

  it('shows the audit of hydrides with what to check', () => {
    const audit = {
      code: 'chemistry.hydrides-missing',
      severity: 'warning',
      message: 'Hydrides may be missing.',
      advice: 'Check the NMR.',
      span: null,
      line: null,
      column: null,
    } as const
    expect(textOf(count({}, [audit]))).toContain('Hydrides may be missing.Check the NMR.')
  })
})

describe('LigandCard', () => {
  const card = (change: Partial<ReturnType<typeof madeBenzylSelenolate>>) =>
    renderToStaticMarkup(
      <LigandCard
        report={made}
        index={7}
        kind={{ ...madeBenzylSelenolate(), ...change }}
        modeStyle="literature"
        isSelected={false}
        colorOf={() => '#000000'}
        onSelectAtoms={nothing}
        onHoverAtoms={nothing}
        onName={nothing}
      />,
    )

  it('says name, count, class, charge, formula and SMILES, and keeps room for the drawing', () => {
    const text = textOf(card({}))
    expect(text).toContain('BnSe× 12selenolate, 1−')
    expect(text).toContain('FormulaC7H7Se')
    expect(text).toContain('[Se-]Cc1ccccc1')
    expect(card({})).toContain('class="ligand-drawing" data-size="medium"')
  })

  it('offers a name of one’s own only where there is a SMILES to give it to', () => {
    expect(textOf(card({}))).toContain('Name this ligand…')
    expect(textOf(card({ nameFrom: 'user' }))).toContain('Change your name of it…')
    expect(textOf(card({ smiles: null }))).not.toContain('ame')
    expect(textOf(card({ smiles: null }))).toContain(
      'Valences explain no molecule here (a cage, endless, very large, or atoms missing',
    )
  })

  it('lists stereocentres', () => {
    const stereocenters = [{ label: 'C2', descriptor: 'R' }] as const
    expect(textOf(card({ stereocenters }))).toContain('StereocentresC2 R')
  })
})

describe('IsotopicPattern', () => {
  const pattern = (charge: number) =>
    renderToStaticMarkup(<IsotopicPattern mass={{ ...MADE_MASS, charge }} />)

  it('gives masses of an ion as m/z, of a neutral cluster in u', () => {
    expect(textOf(pattern(1))).toContain('Highest peakm/z 2000.4995')
    expect(textOf(pattern(0))).toContain('Highest peak2000.4995 u')
    expect(textOf(pattern(0))).not.toContain('m/z')
  })

  it('tells those who cannot see it what the plot shows', () => {
    expect(pattern(1)).toContain(
      'aria-label="Isotopic pattern: 3 peaks from m/z 1999.50 to 2002.50, the highest at 2000.4995"',
    )
  })
})
