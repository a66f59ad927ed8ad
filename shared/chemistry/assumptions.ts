import type { Assumption } from './chemistry'
import type { ChemistryChoices } from './chemistry-choices'
import type { ChargeOutcome } from './cluster-charge'
import type { Composition } from './composition'
import type { Ion } from './ions'
import { capital, chargeWords } from './number-words'
import { usualValence } from './valence-electrons'

/**
 * Everything that went into charge and electrons without being measured, each with what it is about:
 * the charge of the cluster, of ions beside it, of ligands that carry any, hydrides, metals.
 *
 * @param hydridePlaces how the places of the hydrides were found; empty: not told
 */
export function listAssumptions(
  { metals, ligands }: Composition,
  ions: readonly Ion[],
  charge: ChargeOutcome,
  choices: ChemistryChoices,
  hydridePlaces: string,
): Assumption[] {
  const hydrides = ligands.filter((ligand) => ligand.class === 'hydride')
  return [
    {
      subject: { kind: 'cluster-charge' },
      text: charge.charge?.reason ?? charge.missing ?? '',
      value: charge.charge?.value ?? null,
      isChosen: charge.charge?.from === 'user',
    },
    ...ions.map((ion): Assumption => ({
      subject: { kind: 'ion-charge', formula: ion.formula },
      text: ionText(ion),
      value: ion.charge,
      isChosen: ion.from === 'user',
    })),
    ...ligands
      .filter((ligand) => ligand.charge !== 0 || ligand.isChosen)
      .map((ligand): Assumption => ({
        subject: { kind: 'ligand-charge', key: ligand.key },
        text: ligandText(ligand.abbreviation, ligand.class, ligand.charge),
        value: ligand.charge,
        isChosen: ligand.isChosen,
      })),
    ...(hydrides.length === 0 ? [] : [hydrideAssumption(choices, hydridePlaces)]),
    ...metals.map(({ symbol, name }): Assumption => {
      const chosen = choices.valenceElectrons[symbol]
      const valence = chosen ?? usualValence(symbol)
      return {
        subject: { kind: 'valence-electrons', symbol },
        text: metalText(name, valence),
        value: valence,
        isChosen: chosen !== undefined,
      }
    }),
  ]
}

function ionText({ name, formula, charge, from }: Ion): string {
  const who = name === null ? formula.replaceAll(' ', '') : capital(name)
  if (charge === null) return `The charge of ${who} is not known.`
  if (from !== 'assumed') return `${who} has the charge ${chargeWords(charge)}.`
  if (charge === 0) return `${who} is taken as neutral.`
  return `${who} is taken as ${chargeWords(charge)}, for its nitrogen or phosphorus with four bonds.`
}

function ligandText(abbreviation: string, ligandClass: string, charge: number | null): string {
  const kind = ligandClass === 'other' ? '' : ligandClass
  if (charge === null) return `The charge of ${abbreviation} is not known.`
  const words = [kind, chargeWords(charge)].filter((word) => word !== '').join(', ')
  if (charge === 0) return `${abbreviation} takes no electron (${words}).`
  const size = Math.abs(charge)
  const share = `${size === 1 ? 'one electron' : `${size} electrons`} (${words})`
  return `Each ${abbreviation} ${charge < 0 ? 'takes' : 'gives'} ${share}.`
}

function hydrideAssumption({ hydrides }: ChemistryChoices, places: string): Assumption {
  const role =
    hydrides === 'metal'
      ? 'Each hydride gives its electron to the core, as a metal does'
      : 'Each hydride takes one electron, as in copper and silver clusters'
  return {
    subject: { kind: 'hydrides' },
    text: places === '' ? `${role}.` : `${role}; positions ${places}.`,
    value: hydrides === 'metal' ? 1 : -1,
    isChosen: hydrides === 'metal',
  }
}

function metalText(name: string, valence: number | null): string {
  if (valence === null) return `How many electrons ${name} gives to a core is not fixed.`
  if (valence === 0) return `${capital(name)} gives no electron: its d shell is full.`
  return `Each ${name} gives ${valence === 1 ? 'one electron' : `${valence} electrons`}.`
}
