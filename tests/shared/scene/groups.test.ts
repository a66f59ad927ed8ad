import { describe, expect, it } from 'vitest'
import { composeScene } from '../../../shared/scene/compose-scene'
import { groupAtoms } from '../../../shared/scene/groups'
import type { SceneStyle } from '../../../shared/scene/scene'
import { groupVisibility } from '../../../shared/scene/visibility'
import { madeReport } from '../../support/made-report'
import { PAPER_BALLS } from '../../support/scene-style'

const report = madeReport()
const STYLE: SceneStyle = {
  ...PAPER_BALLS,
  colorBy: 'part',
  colorOfPart: new Map([[1, '#0000ff']]),
}

/** The same with one atom of the core in the shell too. */
function withShared() {
  const { peel } = report.anatomy
  const [core, shell, ...others] = peel.parts
  const atom = core!.atoms[0]!
  const atoms = Int32Array.from([atom, ...shell!.atoms]).toSorted()
  const parts = [core!, { ...shell!, atoms }, ...others]
  return { atom, source: { ...report, anatomy: { ...report.anatomy, peel: { ...peel, parts } } } }
}

describe('groupAtoms', () => {
  it('makes one group of each stop and part where no part shares an atom', () => {
    const { groups, stopOfPart } = groupAtoms(report)
    expect(groups.map(({ parts }) => parts)).toEqual([[0], [1], [2], [3], [4], [5]])
    expect(stopOfPart).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('gives atoms that parts share a group of their own, its own part first', () => {
    const { source, atom } = withShared()
    const { groups, groupOfAtom } = groupAtoms(source)
    expect(groups.map(({ parts }) => parts)).toEqual([[0], [0, 1], [1], [2], [3], [4], [5]])
    expect(groups[groupOfAtom[atom]!]).toEqual({ parts: [0, 1], stop: 0 })
  })
})

describe('groupVisibility', () => {
  const { source, atom } = withShared()
  const scene = composeScene(source, STYLE)
  const group = scene.spheres.group[scene.spheres.atom.indexOf(atom)]!
  const seen = (
    peel: number,
    hidden: readonly number[],
    faint: readonly (readonly [number, number])[] = [],
  ) =>
    // prettier-ignore
    groupVisibility(scene, { peel, opacityOfPart: new Map(faint), hiddenParts: new Set(hidden) })
      .opacity[group]

  it('shows what parts share while any of them is shown', () => {
    expect(seen(5, [])).toBe(1)
    expect(seen(5, [0])).toBe(1)
    expect(seen(5, [1])).toBe(1)
    expect(seen(5, [0, 1])).toBe(0)
    // The shell has not been reached yet.
    expect(seen(0, [0])).toBe(0)
    expect(seen(0.5, [0])).toBe(0.5)
  })

  it('shows it as much as the part that is shown most', () => {
    expect(seen(5, [], [[0, 0.25], [1, 0.5]])).toBe(0.5) // prettier-ignore
    expect(seen(5, [], [[0, 0.25]])).toBe(1) // prettier-ignore
  })

  it('gives it the colour of its own part, and parts the colours of the user', () => {
    const { color } = scene.spheres
    const row = scene.spheres.atom.indexOf(atom)
    const inShell = scene.spheres.group.findIndex((own) => scene.groups[own]!.parts[0] === 1)
    expect([...color.subarray(3 * inShell, 3 * inShell + 3)]).toEqual([0, 0, 1])
    expect([...color.subarray(3 * row, 3 * row + 3)]).not.toEqual([0, 0, 1])
  })
})
