import { describe, expect, it } from 'vitest'
import { unitGroups } from '../../../renderer/panels/unit-groups'
import type { Part, Unit } from '../../../shared/dissection/dissection'
import { madeReport } from '../../support/made-report'

const part = madeReport().anatomy.peel.parts[1]!
const unit = (atoms: readonly number[], edit: Partial<Unit> = {}): Unit => ({
  kind: 'staple',
  name: 'Au2(SR)3',
  atoms: Int32Array.from(atoms),
  fit: null,
  ...edit,
})
const shaped = (measure: number) => ({
  kind: 'polyhedron' as const,
  name: 'Cu4',
  fit: { code: 'T-4', name: 'tetrahedron', pointGroup: 'Td', measure },
})
const groupsOf = (...units: readonly Unit[]) => unitGroups({ ...part, units } satisfies Part)

describe('unitGroups', () => {
  it('counts units of one name, with the atoms of all of them once', () => {
    expect(groupsOf(unit([9, 8]), unit([10, 9]))).toEqual([
      { kind: 'staple', name: 'Au2(SR)3', count: 2, atoms: [8, 9, 10], shape: null },
    ])
  })

  it('keeps a ring apart from a staple of the same name', () => {
    expect(groupsOf(unit([8, 9]), unit([8, 9], { kind: 'ring' }))).toHaveLength(2)
  })

  it('gives the range of the shape measures, or the one they share', () => {
    expect(groupsOf(unit([7, 8], shaped(0.3)), unit([9], shaped(0.02)))[0]?.shape).toBe(
      'tetrahedron 0.02–0.30',
    )
    expect(groupsOf(unit([7], shaped(0.021)), unit([9], shaped(0.02)))[0]?.shape).toBe(
      'tetrahedron 0.02',
    )
  })

  it('leaves out what the name of the part says', () => {
    const staples = { ...part, name: '2 Au2(SR)3', units: [unit([8, 9]), unit([10, 11])] }
    expect(unitGroups(staples)).toEqual([])
    expect(unitGroups({ ...staples, name: 'Au4S6' })).toHaveLength(1)
  })

  it('leaves a unit out that is the whole part', () => {
    expect(groupsOf(unit([...part.atoms]))).toEqual([])
    expect(groupsOf(unit([...part.atoms]), unit([...part.atoms]))).toHaveLength(1)
  })
})
