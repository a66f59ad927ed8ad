/**
 * Measures what a user waits for, and prints one table:
 *
 *   file → document  the CIF reader, and how many times as long gemmi takes; its peak memory
 *   bonds            from a thousand to a million atoms, and how many times as long gemmi and ase take
 *   bytes → report   median time, MB/s, and how many times a sort of a million numbers it takes
 *   chemistry        ligands, anatomy and electrons of them, and their share of the whole analysis
 *   anatomy          all dissections of made clusters of 13 to 561 metals, and their share of a second
 *   batch            thousands of files through the command line, by one worker and by two
 *   cold start       of the command line, and how many times that of Node itself
 *   frame            of the stage while it turns, drawn in software, and how many 60ths of a second
 *   stage            first picture, frame, what is drawn and memory from 400 to 500 000 atoms, and how
 *                    many times what the best of Mol*, 3Dmol.js and NGL takes (installed by it; minutes)
 *
 *   npm run bench [-- cif bonds report chemistry anatomy batch start frame stage] [--runs 5] [--atoms 400,5000]
 *
 * The ratios are what can be compared from one computer to the next.
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { benchAnatomy } from './support/bench-anatomy.mjs'
import { benchBatch } from './support/bench-batch.mjs'
import { benchBonds } from './support/bench-bonds.mjs'
import { benchChemistry } from './support/bench-chemistry.mjs'
import { benchCif } from './support/bench-cif.mjs'
import { benchFrames } from './support/bench-frames.mjs'
import { benchReports } from './support/bench-reports.mjs'
import { benchStage } from './support/bench-stage.mjs'
import { benchStart } from './support/bench-start.mjs'
import { benchInputs, MODELS } from './support/bench-inputs.mjs'
import { ensurePackages } from './support/packages.mjs'
import { requireNode, run, say, Sentence } from './support/project.mjs'

const BENCHES = {
  cif: benchCif,
  bonds: benchBonds,
  report: benchReports,
  chemistry: benchChemistry,
  anatomy: benchAnatomy,
  batch: benchBatch,
  start: benchStart,
  frame: benchFrames,
  stage: benchStage,
}

await run(async (args) => {
  requireNode()
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      runs: { type: 'string', default: '5' },
      atoms: { type: 'string' },
    },
  })
  const wanted = [...positionals, ...(values.only?.split(',') ?? [])]
  const unknown = wanted.find((name) => !(name in BENCHES))
  if (unknown !== undefined) {
    throw new Sentence(`There is no "${unknown}" to measure; there is ${Object.keys(BENCHES)}.`)
  }
  ensurePackages()
  if (!existsSync(MODELS)) {
    say(`SKIPPED: the data folder is not there (${MODELS}); only the samples are measured.`)
  }
  const inputs = benchInputs()
  const rows = []
  const limits = values.atoms === undefined ? {} : { atoms: values.atoms.split(',').map(Number) }
  // The stage has to be asked for: it installs what it compares with.
  const usual = Object.keys(BENCHES).filter((name) => name !== 'stage')
  for (const name of wanted.length > 0 ? wanted : usual) {
    rows.push(...(await BENCHES[name](inputs, Number(values.runs), limits)))
  }
  say(table([['what', 'input', 'size', 'median', 'speed', 'ratio'], ...rows]))
})

/** Columns as wide as their widest cell; the first two are words, the rest numbers. */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  const line = (row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
      )
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}
