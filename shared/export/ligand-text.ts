/** The ligands, as part of the report for people. */
import type { LigandModeRow } from '../coordination/coordination'
import type { LigandKind } from '../ligand/ligand'
import type { ModeStyle } from './mode-table'
import type { ReportedStructure } from './reported'
import { chargeWords, factHead, WIDTH } from './text-page'
import { brokenText, hangingText } from './text-table'

/** Each kind: what it is, with its charge; its modes; its SMILES on lines of its own. */
export function ligandLines({ ligands, anatomy }: ReportedStructure, style: ModeStyle): string[] {
  return ligands.kinds.flatMap((kind, index) => {
    const modes = anatomy.ligandModes.filter(({ ligand }) => ligand === index)
    const head = `  ${kind.count} ${kind.name}`
    const indent = factHead('')
    // A name that is too long for its column has a line of its own.
    const isShort = [...head].length < indent.length
    const [first = '', ...others] = [
      ...hangingText(indent, factsOf(kind).join('; '), WIDTH),
      ...modeLines(indent, modes, style),
      ...(kind.smiles === null ? [] : brokenText(indent, kind.smiles, WIDTH, /(?=.)/u)),
    ]
    return isShort
      ? [head.padEnd(indent.length) + first.slice(indent.length), ...others]
      : [...brokenText('', head, WIDTH, /(?<= )/), first, ...others]
  })
}

/** Modes side by side; one that is longer than a line breaks after its commas and colons. */
function modeLines(indent: string, modes: readonly LigandModeRow[], style: ModeStyle): string[] {
  const text = modes.map((mode) => modeWords(mode, style)).join(', ')
  return hangingText(indent, text, WIDTH).flatMap((line) =>
    [...line].length > WIDTH ? brokenText(indent, line.trimStart(), WIDTH, /(?<=[,:;])/u) : [line],
  )
}

function factsOf({ fullName, class: kind, charge, formula, stereocenters }: LigandKind): string[] {
  return [
    formula,
    ...(fullName === null || fullName === kind ? [] : [fullName]),
    kind === 'other' ? 'class not known' : kind,
    charge === null ? 'charge not known' : `charge ${chargeWords(charge)}`,
    ...stereocenters.map(({ label, descriptor }) => `${descriptor} at ${label}`),
  ]
}

function modeWords({ styles, count }: LigandModeRow, style: ModeStyle): string {
  return `${styles[style].replaceAll("'", '′')} ×${count}`
}
