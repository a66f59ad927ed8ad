import {
  assert,
  constantFrom,
  double,
  integer,
  property,
  shuffledSubarray,
  tuple,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Specimen } from '../../../shared/ensemble/specimen'
import { rotationOf } from '../../../shared/geometry/superposition'
import { distance, dot, pointAt } from '../../../shared/geometry/vec3'
import { findSubgraph, type SubgraphOutcome } from '../../../shared/matching/find-subgraph'
import { pieceOf, type Piece } from '../../../shared/matching/piece'
import { specimenOfSample } from '../../support/specimen-of-sample'

const { specimen: cu32 } = specimenOfSample('Cu32-P1')
const { specimen: cu14 } = specimenOfSample('Cu14-TXP35')
const { specimen: au21 } = specimenOfSample('Au21')
const { specimen: au22 } = specimenOfSample('Au22')
const { specimen: cu58 } = specimenOfSample('Cu58-shells')

/** Atoms of the cluster on some sites, by their labels. */
function labelled({ crystal, site, main }: Specimen, labels: string): number[] {
  const wanted = new Set(labels.split(' '))
  return main.filter((atom) => wanted.has(crystal.sites.label[site[atom]!] ?? ''))
}

function heavy({ element, main }: Specimen): number[] {
  return main.filter((atom) => ![1, 6].includes(element[atom]!))
}

// Sites as the builder of the models lists them (data/models/*.expected.json), after the papers.
const SLAB = labelled(cu32, 'Cu1 Cu2 Cu3 Cu4 Se1 Se2 Se3 Se4')
const SKELETON_OF_CU32 = heavy(cu32)
const UPPER_AU11 = 'Au1 Au3 Au4 Au5 Au6 Au7 Au8 Au9 Au10 Au15 Au16'

function found(outcome: SubgraphOutcome) {
  if (outcome.kind === 'absent') throw new Error(outcome.reason)
  return outcome
}

const atomsOf = (rows: Int32Array, atoms: readonly number[]) =>
  [...rows].map((row) => atoms[row]!).toSorted((p, q) => p - q)

describe('findSubgraph', () => {
  it('finds the slab Cu20Se19 of Cu32 where it was taken from', () => {
    expect(SLAB).toHaveLength(39)
    const outcome = found(findSubgraph(pieceOf(cu32, SLAB), pieceOf(cu32, SKELETON_OF_CU32)))
    const [best] = outcome.embeddings
    expect(atomsOf(best!.atoms, SKELETON_OF_CU32)).toEqual(SLAB)
    expect(best).toMatchObject({ isInverted: false, missingBonds: 0, extraBonds: 0 })
    expect(best!.rmsd).toBeLessThan(1e-6)
    expect(outcome.isComplete).toBe(true)
  })

  it('finds both caps Cu9Se9P3 of Cu32, which an inversion makes of one another', () => {
    const { cartn } = cu32.ensemble
    const apart = (p: number, q: number) => distance(pointAt(cartn, p), pointAt(cartn, q))
    const phosphorus = labelled(cu32, 'P1')
    const near = (atom: number, few: readonly number[]) =>
      few.reduce((sum, other) => sum + apart(atom, other), 0)
    // The three P of one end make an equilateral triangle; of both ends none do.
    const [first, ...others] = phosphorus
    const end = others
      .flatMap((q) => others.map((r) => [first!, q, r]))
      .find(([p, q, r]) => {
        const sides = [apart(p!, q!), apart(q!, r!), apart(r!, p!)]
        return Math.min(...sides) > 0.1 && Math.max(...sides) - Math.min(...sides) < 1e-3
      })!
    const other = phosphorus.filter((atom) => !end.includes(atom))
    const cap = labelled(cu32, 'Cu3 Cu5 Cu6 Se3 Se4 Se5 P1').filter(
      (atom) => near(atom, end) < near(atom, other),
    )
    expect(cap).toHaveLength(21)
    const outcome = found(findSubgraph(pieceOf(cu32, cap), pieceOf(cu32, SKELETON_OF_CU32)))
    const exact = outcome.embeddings.filter(({ rmsd }) => rmsd < 1e-4)
    expect(exact.map(({ isInverted }) => isInverted).toSorted()).toEqual([false, true])
  })

  it('finds the octahedron H@Cu6 in Cu14, once for all its 48 ways of lying on itself', () => {
    const core = labelled(cu14, 'H1 Cu1')
    const target = cu14.main
    const outcome = found(findSubgraph(pieceOf(cu14, core), pieceOf(cu14, target)))
    expect(outcome.embeddings).toHaveLength(1)
    expect(atomsOf(outcome.embeddings[0]!.atoms, target)).toEqual(core)
  })

  it('finds the Au11 of Au21 at both ends of Au22, whatever the contacts', () => {
    const [pattern, target] = [labelled(au21, UPPER_AU11), heavy(au22)]
    const outcome = found(findSubgraph(pieceOf(au21, pattern), pieceOf(au22, target)))
    // The units of Au22 as its paper has them: Au11 + Au11 sharing Au4.
    const ends = ['Au1 Au3 Au4 Au5 Au6 Au9', 'Au2 Au3 Au4 Au7 Au8 Au10'].map((labels) =>
      labelled(au22, labels),
    )
    const best = outcome.embeddings.slice(0, 2).map(({ atoms }) => atomsOf(atoms, target))
    expect(new Set(best.map(String))).toEqual(new Set(ends.map(String)))
    expect(outcome.embeddings[0]!.rmsd).toBeLessThan(0.3)
  })

  it('finds the Au11 of Au22 in Au21', () => {
    const [pattern, target] = [labelled(au22, 'Au1 Au3 Au4 Au5 Au6 Au9'), heavy(au21)]
    const [best] = found(findSubgraph(pieceOf(au22, pattern), pieceOf(au21, target))).embeddings
    expect(atomsOf(best!.atoms, target)).toEqual(labelled(au21, UPPER_AU11))
  })

  it('finds atoms that no bond holds together by their shape: the Se12 of Cu14', () => {
    const selenium = labelled(cu14, 'Se1')
    const outcome = found(findSubgraph(pieceOf(cu14, selenium), pieceOf(cu14, heavy(cu14))))
    expect(outcome.embeddings).toHaveLength(1)
    expect(outcome.embeddings[0]!.rmsd).toBeLessThan(1e-6)
  })

  it('says what is missing where there are no such atoms, and what the two have in common', () => {
    const outcome = findSubgraph(pieceOf(cu32, SLAB), pieceOf(cu14, heavy(cu14)))
    expect(outcome).toMatchObject({ kind: 'absent', reason: 'No such set of atoms stands here.' })
    if (outcome.kind !== 'absent' || outcome.largest === null) return expect.unreachable()
    const { atoms, count, rmsd } = outcome.largest
    expect(count).toBeGreaterThanOrEqual(4)
    expect(count).toBeLessThan(SLAB.length)
    expect(atoms.filter((row) => row >= 0)).toHaveLength(count)
    expect(rmsd).toBeLessThan(0.5)
  })

  it('has nothing in common with atoms of other elements', () => {
    const outcome = findSubgraph(pieceOf(cu32, SLAB), pieceOf(au21, heavy(au21)))
    expect(outcome).toMatchObject({ kind: 'absent', largest: null, isComplete: true })
    expect(findSubgraph(pieceOf(cu32, []), pieceOf(au21, heavy(au21))).kind).toBe('absent')
  })

  it('finds one atom, a bond and a line of three', () => {
    const target = pieceOf(cu14, heavy(cu14))
    const [copper] = labelled(cu14, 'Cu1')
    expect(found(findSubgraph(pieceOf(cu14, [copper!]), target)).embeddings).toHaveLength(14)
    const phosphine = pieceOf(cu14, labelled(cu14, 'P1').slice(0, 1))
    expect(found(findSubgraph(phosphine, target)).embeddings).toHaveLength(4)
    const line: Piece = {
      count: 3,
      element: [29, 29, 29],
      cartn: Float64Array.of(0, 0, 0, 2.7, 0, 0, 5.4, 0, 0),
      bonds: [
        [0, 1],
        [1, 2],
      ],
    }
    expect(found(findSubgraph(line, line)).embeddings[0]!.rmsd).toBeCloseTo(0, 6)
  })

  it('ends, and says that it gave up, where the ways are too many', () => {
    // 60 atoms, each bonded to each: 60! ways, of which no two are nearer than others.
    const count = 60
    const heap: Piece = {
      count,
      element: Array<number>(count).fill(29),
      cartn: Float64Array.from({ length: 3 * count }, (_, i) => 10 * Math.sin(i * i)),
      bonds: Array.from({ length: count }, (_, p) => p).flatMap((p) =>
        Array.from({ length: p }, (__, q): [number, number] => [q, p]),
      ),
    }
    const outcome = found(findSubgraph(heap, heap))
    expect(outcome.isComplete).toBe(false)
    expect(outcome.embeddings).toHaveLength(1)
    // By its shape it is found all the same.
    expect(outcome.embeddings[0]!.rmsd).toBeLessThan(1e-6)
  })

  const parts = [
    { name: 'Cu14', specimen: cu14, atoms: labelled(cu14, 'Cu2 Cu3 Se1'), all: heavy(cu14) },
    { name: 'Cu32', specimen: cu32, atoms: SLAB, all: SKELETON_OF_CU32 },
    { name: 'Au21', specimen: au21, atoms: labelled(au21, UPPER_AU11), all: heavy(au21) },
    { name: 'Cu58', specimen: cu58, atoms: labelled(cu58, 'Cu1 Cu2 Cu3'), all: heavy(cu58) },
  ]
  const angle = double({ min: -1, max: 1, noNaN: true })

  it('finds what was renumbered, turned, moved and mirrored', () => {
    const motion = tuple(angle, angle, angle, angle)
      .filter((q) => Math.hypot(...q) > 0.1)
      .map((q) => rotationOf(q.map((x) => x / Math.hypot(...q))))
    const cases = constantFrom(...parts).chain((part) =>
      tuple(
        constantFrom(part),
        shuffledSubarray(part.atoms, { minLength: part.atoms.length }),
        motion,
        integer({ min: 0, max: 1 }),
      ),
    )
    assert(
      property(cases, ([part, order, rotation, mirror]) => {
        const straight = pieceOf(part.specimen, order)
        const cartn = new Float64Array(straight.cartn.length)
        for (let row = 0; row < straight.count; row++) {
          const point = pointAt(straight.cartn, row)
          for (let axis = 0; axis < 3; axis++) {
            const turned = dot(rotation[axis]!, point) * (mirror === 1 ? -1 : 1)
            cartn[3 * row + axis] = turned + 7 * axis
          }
        }
        const target = pieceOf(part.specimen, part.all)
        const plain = found(findSubgraph(pieceOf(part.specimen, part.atoms), target))
        const moved = found(findSubgraph({ ...straight, cartn }, target))
        expect(moved.embeddings[0]!.rmsd).toBeLessThan(1e-5)
        expect(atomsOf(moved.embeddings[0]!.atoms, part.all)).toEqual(
          atomsOf(plain.embeddings[0]!.atoms, part.all),
        )
      }),
      { numRuns: 12 },
    )
  })
})
