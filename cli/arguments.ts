import { parseArgs } from 'node:util'
import { DEFAULT_OPTIONS } from '../shared/pipeline/default-options'
import { readAnatomyOptions, type AnatomyOptions } from './anatomy-options'
import { readBatchOptions, type BatchOptions } from './batch/batch-options'
import { readChemistryOptions, type ChemistryOptions } from './chemistry-options'

/** What the command line asks for. */
export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | ({
      readonly kind: 'report'
      readonly files: readonly string[]
      readonly asJson: boolean
      /** Null: every block with atoms. */
      readonly block: string | null
      /** Å. */
      readonly tolerance: number
      /** Null: nothing is said of how many files are worked on. */
      readonly batch: BatchOptions | null
    } & ChemistryOptions &
      AnatomyOptions)
  | {
      readonly kind: 'cif'
      readonly files: readonly string[]
      readonly asJson: boolean
      /** Which of the files inside to write into `folder`; null: none, say what there is. */
      readonly extract: { readonly name: string; readonly folder: string } | null
    }
  | { readonly kind: 'check'; readonly files: readonly string[]; readonly asJson: boolean }
  | { readonly kind: 'wrong'; readonly reason: string }

export type RequestOf<Kind extends Request['kind']> = Extract<Request, { kind: Kind }>

/** Å: beyond this everything is bonded to everything. */
const GREATEST_TOLERANCE = 2

/** Reads the command line, `argv` without node and script; never throws. */
export function readArguments(argv: readonly string[]): Request {
  const parsed = parse(argv)
  if (typeof parsed === 'string') return { kind: 'wrong', reason: parsed }
  const { values, positionals } = parsed
  if (values.help === true) return { kind: 'help' }
  if (values.version === true) return { kind: 'version' }

  const [command, ...files] = positionals
  if (command === undefined) return { kind: 'wrong', reason: 'No command is given.' }
  if (command === 'help') return { kind: 'help' }
  if (command !== 'report' && command !== 'cif' && command !== 'check') {
    return { kind: 'wrong', reason: `There is no command ${command}.` }
  }
  if (files.length === 0 && (command !== 'report' || values.list === undefined)) {
    return { kind: 'wrong', reason: 'No file is given.' }
  }
  if (command === 'cif') return readCifRequest(files, values)
  if (command === 'check') return { kind: 'check', files, asJson: values.json === true }
  const batch = readBatchOptions(values)
  if (typeof batch === 'string') return { kind: 'wrong', reason: batch }
  const tolerance =
    values.tolerance === undefined ? DEFAULT_OPTIONS.bondRule.tolerance : Number(values.tolerance)
  if (!(tolerance >= 0 && tolerance <= GREATEST_TOLERANCE) || values.tolerance?.trim() === '') {
    return {
      kind: 'wrong',
      reason: `The tolerance must be a number of Å from 0 to ${GREATEST_TOLERANCE}, not ${values.tolerance}.`,
    }
  }
  const chemistry = readChemistryOptions(values)
  if (typeof chemistry === 'string') return { kind: 'wrong', reason: chemistry }
  const anatomy = readAnatomyOptions(values)
  if (typeof anatomy === 'string') return { kind: 'wrong', reason: anatomy }
  const streams = [
    files.includes('-'),
    batch?.list === '-',
    chemistry.ligandFile === '-',
    anatomy.partsFile === '-',
  ]
  if (streams.filter(Boolean).length > 1) {
    return {
      kind: 'wrong',
      reason:
        'Standard input is a CIF, the list of names, the list of ligands or the parts, one of them.',
    }
  }
  return {
    kind: 'report',
    files,
    asJson: values.json === true,
    block: values.block ?? null,
    tolerance,
    batch,
    ...chemistry,
    ...anatomy,
  }
}

function readCifRequest(
  files: readonly string[],
  { json, extract, to }: { json?: boolean; extract?: string; to?: string },
): Request {
  const asJson = json === true
  if (extract === undefined && to === undefined)
    return { kind: 'cif', files, asJson, extract: null }
  if (extract === undefined || to === undefined) {
    return { kind: 'wrong', reason: '--extract NAME and --to FOLDER go together.' }
  }
  return { kind: 'cif', files, asJson, extract: { name: extract, folder: to } }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        block: { type: 'string' },
        tolerance: { type: 'string' },
        ligands: { type: 'string' },
        charge: { type: 'string' },
        hydrides: { type: 'string' },
        style: { type: 'string' },
        scheme: { type: 'string' },
        parts: { type: 'string' },
        list: { type: 'string' },
        jobs: { type: 'string', short: 'j' },
        timeout: { type: 'string' },
        memory: { type: 'string' },
        out: { type: 'string', short: 'o' },
        shard: { type: 'string' },
        extract: { type: 'string' },
        to: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    })
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause)
  }
}
