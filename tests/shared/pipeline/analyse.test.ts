import { describe, expect, it } from 'vitest'
import type { Progress } from '../../../shared/base/work'
import { QUIET } from '../../../shared/base/work'
import { analyse, DEFAULT_OPTIONS } from '../../../shared/pipeline/analyse'
import type { Analysis } from '../../../shared/pipeline/structure-report'
import { bytesOf, corpus } from '../../support/cif'
import { expectSound } from '../../support/report-invariants'

function analysisOf(bytes: Uint8Array, block: string | null = null): Analysis {
  const outcome = analyse(bytes, { ...DEFAULT_OPTIONS, block }, QUIET)
  if (!outcome.ok) throw new Error('cancelled')
  return outcome.value
}

const CELL = `
_cell_length_a 10
_cell_length_b 10
_cell_length_c 10
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
_symmetry_equiv_pos_as_xyz 'x,y,z'
`
const ONE_ATOM = `
loop_
_atom_site_label
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
`

describe('analyse', () => {
  it.each([...corpus('cif'), ...corpus('models')].map((file) => [file.name, file] as const))(
    'gives of %s a sound structure, or a sentence that says why not',
    (_, { bytes }) => {
      const analysis = analysisOf(bytes)
      expect(() => structuredClone(analysis)).not.toThrow()
      if (analysis.kind === 'structure') {
        expectSound(analysis)
      } else {
        expect(analysis.reason.message).toMatch(/^\S.{10,}\.$/s)
        expect(analysis.problems[0]).toBe(analysis.reason)
      }
    },
  )

  it('takes the first data block that holds atoms, or the one asked for', () => {
    const file = bytesOf(
      `data_empty\n_audit_creation_method none\ndata_one${CELL}${ONE_ATOM}Cu1 0 0 0\n` +
        `data_two${CELL}${ONE_ATOM}Ag1 0 0 0\n`,
    )
    const elements = [null, 'TWO'].map((block) => {
      const analysis = analysisOf(file, block)
      return analysis.kind === 'structure' ? analysis.crystal.sites.label[0] : null
    })
    expect(elements).toEqual(['Cu1', 'Ag1'])
    expect(analysisOf(file).blocks).toEqual([
      { name: 'empty', sites: 0 },
      { name: 'one', sites: 1 },
      { name: 'two', sites: 1 },
    ])
  })

  it('names the blocks there are when the one asked for is not among them', () => {
    const analysis = analysisOf(bytesOf(`data_one${CELL}${ONE_ATOM}Cu1 0 0 0\n`), 'three')
    expect(analysis).toMatchObject({
      kind: 'nothing',
      reason: { message: 'There is no data block three in the file; it has one.' },
    })
  })

  it('says what a file without atoms holds instead', () => {
    const analysis = analysisOf(bytesOf(`data_cell_only${CELL}`))
    expect(analysis).toMatchObject({
      kind: 'nothing',
      reason: { code: 'crystal.no-sites' },
      found: ['one data block, cell_only', 'a unit cell', 'one symmetry operator'],
    })
  })

  it('gives problems the line and column where they stand', () => {
    const analysis = analysisOf(bytesOf(`data_x${CELL}${ONE_ATOM}Cu1 0 0 0\nCu2 ? ? ?\n`))
    expect(analysis.problems).toContainEqual(
      expect.objectContaining({
        code: 'crystal.site-without-coordinates',
        line: 16,
        column: 1,
      }),
    )
  })

  const oneAtom = bytesOf(`data_x${CELL}${ONE_ATOM}Cu1 0 0 0\n`)
  const STAGES = [
    'Reading the file',
    'Reading cell, symmetry and atoms',
    'Finding bonds',
    'Completing molecules',
    'Reading the ligands',
    'Dissecting the cluster',
    'Counting charges and electrons',
  ]

  it('tells in order what it is doing, and how far it is', () => {
    const told: Progress[] = []
    analyse(oneAtom, DEFAULT_OPTIONS, { cancelled: false, report: (step) => told.push(step) })
    expect(told.map(({ stage }) => stage)).toEqual(STAGES)
    const fractions = told.map(({ fraction }) => fraction ?? 0)
    expect(fractions).toEqual(fractions.toSorted((p, q) => p - q))
  })

  it.each(STAGES)('stops after %j when told to during it', (last) => {
    const told: string[] = []
    const work = {
      cancelled: false,
      report({ stage }: Progress) {
        told.push(stage)
        if (stage === last) work.cancelled = true
      },
    }
    expect(analyse(oneAtom, DEFAULT_OPTIONS, work)).toEqual({ ok: false, failure: 'cancelled' })
    expect(told.at(-1)).toBe(last)
  })
})
