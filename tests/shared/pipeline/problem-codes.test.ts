import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { WORKER_PROBLEM_CODES } from '../../../cli/batch/worker-problem'
import { SOURCE_PROBLEM_CODES } from '../../../cli/read-source'
import { PARTS_PROBLEM_CODES } from '../../../cli/apply-parts'
import { REPORT_PROBLEM_CODES } from '../../../cli/report-file'
import { ANATOMY_PROBLEM_CODES } from '../../../shared/anatomy/anatomy'
import { CIF_PROBLEM_CODES } from '../../../shared/cif/document'
import { parseCif } from '../../../shared/cif/parse-cif'
import { CHEMISTRY_PROBLEM_CODES } from '../../../shared/chemistry/chemistry'
import { CRYSTAL_PROBLEM_CODES } from '../../../shared/crystal/crystal'
import { readCrystal } from '../../../shared/crystal/read-crystal'
import { ENSEMBLE_PROBLEM_CODES } from '../../../shared/ensemble/ensemble'
import { GRAPH_PROBLEM_CODES } from '../../../shared/graph/atom-graph'
import { LIGAND_PROBLEM_CODES } from '../../../shared/ligand/ligand'
import { corpus } from '../../support/cif'
import { conformanceCases } from '../../support/conformance'

const PAGE = readFileSync(new URL('../../../docs/problems.md', import.meta.url), 'utf8')

/** Code and severities of each row of the page. */
const TOLD = new Map(
  [...PAGE.matchAll(/^\| `([a-z]+\.[a-z0-9-]+)`\s*\| ([a-z, ]+?)\s*\|/gm)].map(
    ([, code = '', severities = '']) => [code, severities.split(', ')] as const,
  ),
)

describe('docs/problems.md', () => {
  it('names every code that can be reported, and no other', () => {
    const codes = [
      ...CIF_PROBLEM_CODES,
      ...CRYSTAL_PROBLEM_CODES,
      ...GRAPH_PROBLEM_CODES,
      ...ENSEMBLE_PROBLEM_CODES,
      ...LIGAND_PROBLEM_CODES,
      ...CHEMISTRY_PROBLEM_CODES,
      ...ANATOMY_PROBLEM_CODES,
      ...SOURCE_PROBLEM_CODES,
      ...WORKER_PROBLEM_CODES,
      ...REPORT_PROBLEM_CODES,
      ...PARTS_PROBLEM_CODES,
    ]
    expect([...TOLD.keys()].toSorted()).toEqual(codes.toSorted())
  })

  const files = [...corpus('cif'), ...conformanceCases('malformed')]
  it.skipIf(files.length === 0)(
    'gives the severities that are met in real and broken files',
    () => {
      const strange = files.flatMap(({ bytes }) => {
        const document = parseCif(bytes)
        const crystals = document.blocks.flatMap((block) => readCrystal(document, block).problems)
        return [...document.problems, ...crystals]
          .filter(({ code, severity }) => !TOLD.get(code)?.includes(severity))
          .map(({ code, severity }) => `${code} ${severity}`)
      })
      expect([...new Set(strange)]).toEqual([])
    },
  )
})
