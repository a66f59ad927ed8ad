import {
  array,
  assert,
  boolean,
  constantFrom,
  nat,
  oneof,
  property,
  tuple,
  uniqueArray,
  type Arbitrary,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OwnDissection } from '../../../shared/parts/own-parts'
import { ownAtoms } from '../../../shared/parts/own-atoms'
import {
  addPart,
  editAtoms,
  mergeWithNext,
  MOST_OWN_PARTS,
  movePart,
  ownFromDissection,
  recolorPart,
  removePart,
  renamePart,
  splitPart,
} from '../../../shared/parts/own-edits'
import { groupAtoms, type SplitBy } from '../../../shared/parts/own-groups'
import { specimenOfSample } from '../../support/specimen-of-sample'

const { report, specimen } = specimenOfSample('Cu14-TXP35')
const found = report.anatomy.dissections.find(({ scheme }) => scheme === 'concentric')!
const start = ownFromDissection(specimen, found, 'mine')
const held = (own: OwnDissection) => ownAtoms(specimen, own).map(({ atoms }) => [...atoms])
const every = (own: OwnDissection) => [...new Set(held(own).flat())].toSorted((p, q) => p - q)
const TAKEN = { edit: 'add', isShared: false } as const

describe('ownFromDissection', () => {
  it('takes over the parts, atom by atom, with names that follow the atoms', () => {
    expect(held(start)).toEqual(found.parts.map(({ atoms }) => [...atoms]))
    expect(start.parts.map(({ name }) => name)).toEqual(found.parts.map(() => null))
  })

  it('keeps names that say more than a formula', () => {
    const parts = [{ ...found.parts[0]!, name: '6 Cu in an octahedron' }]
    expect(ownFromDissection(specimen, { parts }, '').parts[0]?.name).toBe('6 Cu in an octahedron')
  })
})

describe('editAtoms', () => {
  const [core, shell] = held(start)

  it('takes atoms from the part they were in', () => {
    const next = editAtoms(specimen, start, 0, [shell![0]!], TAKEN)
    expect(held(next)[0]).toContain(shell![0])
    expect(held(next)[1]).not.toContain(shell![0])
  })

  it('leaves atoms that are shared in both', () => {
    const next = editAtoms(specimen, start, 0, [shell![0]!], { edit: 'add', isShared: true })
    expect(held(next)[0]).toContain(shell![0])
    expect(held(next)[1]).toEqual(shell)
  })

  it('takes out by toggling what is all there, and else adds', () => {
    const toggle = { edit: 'toggle', isShared: false } as const
    const out = editAtoms(specimen, start, 0, core!.slice(0, 2), toggle)
    expect(held(out)[0]).toEqual(core!.slice(2))
    const back = editAtoms(specimen, out, 0, core!, toggle)
    expect(held(back)[0]).toEqual(core)
  })

  it('drops a name that spelled the atoms, and keeps one that did not', () => {
    const named = renamePart(renamePart(start, 0, 'H@Cu6'), 1, 'cube')
    const next = editAtoms(specimen, named, 0, [shell![0]!], TAKEN)
    expect(next.parts.slice(0, 2).map(({ name }) => name)).toEqual([null, 'cube'])
  })

  it('returns the same parts where nothing changes', () => {
    expect(editAtoms(specimen, start, 0, core!, TAKEN)).toBe(start)
    expect(editAtoms(specimen, start, 0, shell!, { edit: 'remove', isShared: false })).toBe(start)
    expect(editAtoms(specimen, start, 99, shell!, TAKEN)).toBe(start)
    expect(editAtoms(specimen, start, 0, [], TAKEN)).toBe(start)
  })

  it('keeps places that are not in the structure as it is', () => {
    const away = { site: 0, symop: 0, translation: [9, 9, 9] as const }
    const [first, ...others] = start.parts
    const own = { ...start, parts: [{ ...first!, places: [...first!.places, away] }, ...others] }
    const remove = { edit: 'remove', isShared: false } as const
    expect(editAtoms(specimen, own, 0, core!, remove).parts[0]?.places).toEqual([away])
  })
})

describe('the edits of parts', () => {
  it('name, colour and leave out one part alone', () => {
    const named = renamePart(start, 1, '  cube ')
    expect(named.parts[1]?.name).toBe('cube')
    expect(renamePart(named, 1, ' ').parts[1]?.name).toBeNull()
    expect(renamePart(start, 1, null)).toBe(start)
    expect(recolorPart(start, 1, '#112233').parts.map(({ color }) => color)).toEqual(
      start.parts.map((_, k) => (k === 1 ? '#112233' : null)),
    )
    expect(held(removePart(start, 1))).toEqual(held(start).toSpliced(1, 1))
    expect(removePart(start, 99)).toBe(start)
  })

  it('merge a part with the next one, atoms of both once', () => {
    const shared = editAtoms(specimen, start, 0, held(start)[1]!.slice(0, 3), {
      edit: 'add',
      isShared: true,
    })
    const merged = mergeWithNext(specimen, shared, 0)
    expect(merged.parts).toHaveLength(start.parts.length - 1)
    expect(every(merged)).toEqual(every(start))
    expect(merged.parts[0]?.places).toHaveLength(held(merged)[0]!.length)
    expect(mergeWithNext(specimen, start, start.parts.length - 1)).toBe(start)
  })

  it('split a part in place, the colour on the first piece', () => {
    const colored = recolorPart(start, 1, '#112233')
    const groups = groupAtoms(specimen, held(start)[1]!, 'element', found.center)
    const split = splitPart(specimen, colored, 1, groups)
    expect(held(split).slice(1, 3)).toEqual(groups)
    expect(split.parts.slice(1, 3).map(({ color }) => color)).toEqual(['#112233', null])
    expect(splitPart(specimen, start, 1, [held(start)[1]!])).toBe(start)
  })

  it('stop at a number of parts that can be told apart', () => {
    let own = start
    for (let k = 0; k < 2 * MOST_OWN_PARTS; k++) own = addPart(specimen, own, [], false)
    expect(own.parts).toHaveLength(MOST_OWN_PARTS)
    const groups = groupAtoms(specimen, held(start)[1]!, 'element', found.center)
    expect(splitPart(specimen, own, 1, groups)).toBe(own)
  })
})

describe('any sequence of edits', () => {
  const { count } = specimen.ensemble
  const index = nat({ max: 6 })
  const atoms = uniqueArray(nat({ max: count - 1 }), { minLength: 1, maxLength: 20 })
  const by = constantFrom<SplitBy>('element', 'piece', 'shell', 'orbit')
  type Edit = (own: OwnDissection) => OwnDissection
  /** Edits that put no atom out of the parts. */
  const keeping: Arbitrary<Edit> = oneof(
    tuple(index, atoms, boolean()).map(
      ([part, chosen, isShared]): Edit =>
        (own) =>
          editAtoms(specimen, own, part, chosen, { edit: 'add', isShared }),
    ),
    tuple(atoms, boolean()).map(
      ([chosen, isShared]): Edit =>
        (own) =>
          addPart(specimen, own, chosen, isShared),
    ),
    tuple(index, index).map(
      ([from, to]): Edit =>
        (own) =>
          movePart(own, from, to),
    ),
    index.map(
      (part): Edit =>
        (own) =>
          mergeWithNext(specimen, own, part),
    ),
    tuple(index, by).map(
      ([part, way]): Edit =>
        (own) =>
          splitPart(
            specimen,
            own,
            part,
            groupAtoms(specimen, held(own)[part] ?? [], way, found.center),
          ),
    ),
  )

  it('that takes none out loses no atom', () => {
    assert(
      property(array(keeping, { maxLength: 8 }), (edits) => {
        let own = start
        for (const edit of edits) {
          const before = new Set(every(own))
          own = edit(own)
          const after = new Set(every(own))
          expect([...before].filter((atom) => !after.has(atom))).toEqual([])
        }
      }),
      { numRuns: 40 },
    )
  })

  it('keeps the order of the parts but where it moves one', () => {
    assert(
      property(index, index, atoms, (from, to, chosen) => {
        const names = start.parts.map((_, k) => `part ${k}`)
        const named = names.reduce((own, name, k) => renamePart(own, k, name), start)
        const edited = editAtoms(specimen, named, from, chosen, TAKEN)
        expect(edited.parts.map(({ name }) => name)).toEqual(names)
        const moved = movePart(edited, from, to)
        const back = movePart(moved, to, from)
        expect(back.parts).toEqual(edited.parts)
        expect(moved.parts.map(({ name }) => name).toSorted()).toEqual(names)
      }),
      { numRuns: 40 },
    )
  })
})
