/** The cluster as an ion, as part of the report for people. */
import type { Chemistry, IonMass } from '../chemistry/chemistry'
import { chargeWords, factHead, WIDTH } from './text-page'
import { brokenText, hangingText, textTable, type Alignment } from './text-table'

/** Both formulas, the charge and what tells it, the mean oxidation state. */
export function formulaLines(chemistry: Chemistry): string[] {
  const { formula, iupacFormula, charge, oxidationState } = chemistry
  return [
    ...formulaFact('Formula', formula),
    ...(iupacFormula === formula ? [] : formulaFact('IUPAC order', iupacFormula)),
    ...fact(
      'Charge',
      charge === null ? 'not known' : `${chargeWords(charge.value)}. ${charge.reason}`,
    ),
    ...(oxidationState === null
      ? []
      : fact(
          'Oxid. state',
          `${oxidationState.mean.toFixed(2)}, the mean: ${oxidationState.arithmetic}`,
        )),
  ]
}

/** The count with its arithmetic and meaning, or why there is none; then every assumption. */
export function electronLines({ electrons, electronsMissing, assumptions }: Chemistry): string[] {
  const said =
    electrons === null
      ? [...(electronsMissing === null ? [] : fact('Not counted', electronsMissing))]
      : [
          ...fact('Valence', electrons.arithmetic),
          ...(electrons.closedShell === null
            ? []
            : fact('Closed shell', `${electrons.closedShell} electrons`)),
          ...fact('Meaning', electrons.meaning),
        ]
  const assumed = assumptions.flatMap(({ text, isChosen }, i) =>
    fact(i === 0 ? 'Assumed' : '', isChosen ? `${text} (as you set it)` : text),
  )
  return [...said, ...assumed]
}

/** Masses in u with their m/z, and the peaks that are high. */
export function massLines(mass: IonMass): string[] {
  const { formula, charge, monoisotopic, monoisotopicMz, average, averageMz } = mass
  const isIon = charge !== 0
  const both = (value: number, mz: number) =>
    `${value.toFixed(MASS_DECIMALS)} u${isIon ? `, m/z ${mz.toFixed(MASS_DECIMALS)}` : ''}`
  const highest = mass.mostAbundantMz.toFixed(MASS_DECIMALS)
  return [
    ...fact('Ion', isIon ? `${formula}, ${chargeWords(charge)}` : `${formula}, neutral`),
    ...fact('Monoisotopic', both(monoisotopic, monoisotopicMz)),
    ...fact('Average', both(average, averageMz)),
    ...fact('Highest peak', isIon ? `m/z ${highest}` : `${highest} u`),
    ...peakLines(mass),
  ]
}

const MASS_DECIMALS = 3

/** Per cent of the highest peak. */
const LEAST_SHOWN = 10

const PEAKS_A_LINE = 4

function peakLines({ pattern }: IonMass): string[] {
  const cells = pattern
    .filter(({ intensity }) => intensity >= LEAST_SHOWN)
    .map(({ mz, intensity }) => `${mz.toFixed(2)} ${`(${Math.round(intensity)})`.padStart(5)}`)
  const rows = Array.from({ length: Math.ceil(cells.length / PEAKS_A_LINE) }, (_, i) =>
    cells.slice(PEAKS_A_LINE * i, PEAKS_A_LINE * (i + 1)),
  )
  const alignment = Array.from({ length: PEAKS_A_LINE }, (): Alignment => 'right')
  return textTable(rows, alignment).map((line, i) => factHead(i === 0 ? 'Peaks (%)' : '') + line)
}

function fact(word: string, text: string): string[] {
  return hangingText(factHead(word), text, WIDTH)
}

/** A long formula breaks before a bracket. */
function formulaFact(word: string, formula: string): string[] {
  return brokenText(factHead(word), formula, WIDTH, /(?=[([])/u)
}
