import { describe, expect, it } from 'vitest'
import type { Crystal } from '../../../shared/crystal/crystal'
import { buildEnsemble } from '../../../shared/ensemble/build-ensemble'
import type { EnsembleChoice } from '../../../shared/ensemble/ensemble-choice'
import { extendEnsemble } from '../../../shared/ensemble/extend-ensemble'
import { toFractional, type UnitCell } from '../../../shared/geometry/cell'
import type { Vec3 } from '../../../shared/geometry/vec3'
import { buildAtomGraph } from '../../../shared/graph/build-atom-graph'
import type { Contact } from '../../../shared/measure/contacts'
import { findContacts } from '../../../shared/measure/find-contacts'
import { symmetryCode } from '../../../shared/symmetry/symop'
import { analysed } from '../../support/analysed'
import { cellOf } from '../../support/cells'
import { crystalOf, type Atom } from '../../support/crystals'
import { dataPath } from '../../support/data'

/** A crystal of atoms at Cartesian places in Å. */
function crystalAt(cell: UnitCell, operators: readonly string[], atoms: readonly Atom[]): Crystal {
  const placed = atoms.map(([label, ...cartn]): Atom => [label, ...toFractional(cell, cartn)])
  return crystalOf(cell, operators, placed)
}

function contactsOf(crystal: Crystal): Contact[] {
  const { graph } = buildAtomGraph(crystal)
  return findContacts(crystal, graph, buildEnsemble(crystal, graph).ensemble)
}

/** `O1–H1···O2#2_655`, rings with all their labels. */
function words(crystal: Crystal, { from, to, donor }: Contact): string {
  const name = (places: Contact['from']) =>
    places
      .map(({ site, symop, translation }) => {
        const code = symmetryCode(symop, translation)
        return crystal.sites.label[site]! + (code === '1_555' ? '' : `#${code}`)
      })
      .join(' ')
  return `${donor === null ? '' : `${name([donor])}–`}${name(from)}···${name(to)}`
}

const BOX = cellOf(30, 31, 32, 90, 90, 90)

/** Water with O at a place, one H along +x, the other away from everything. */
function water(n: number, [x, y, z]: Vec3): Atom[] {
  return [
    [`O${n}`, x, y, z],
    [`H${n}A`, x + 0.96, y, z],
    [`H${n}B`, x - 0.24, y + 0.93, z],
  ]
}

/** Benzene in the plane z, its first C–H along +x, turned about z by some degrees. */
function benzene(n: number, [x, y, z]: Vec3, turn = 0): Atom[] {
  return Array.from({ length: 6 }, (_, k) => {
    const angle = ((60 * k + turn) * Math.PI) / 180
    const at = (r: number): Vec3 => [x + r * Math.cos(angle), y + r * Math.sin(angle), z]
    return [
      [`C${n}${k}`, ...at(1.39)],
      [`H${n}${k}`, ...at(2.34)],
    ] as const satisfies Atom[]
  }).flat()
}

/** x, y, z become z, x, y: the molecule stands on its edge. */
function upended(atoms: readonly Atom[], [a, b, c]: Vec3): Atom[] {
  return atoms.map(([label, x, y, z]) => [label, z + a, y + b, x + c])
}

describe('findContacts', () => {
  it('finds a hydrogen bond once, and not again as O···O', () => {
    const crystal = crystalAt(
      BOX,
      ['x,y,z'],
      [
        ...water(1, [10, 10, 10]),
        ['O2', 12.8, 10, 10],
        ['H2A', 13.5, 10.65, 10],
        ['H2B', 13.5, 9.35, 10],
      ],
    )
    const [bond, ...others] = contactsOf(crystal)
    expect(others).toEqual([])
    expect(bond).toMatchObject({ kind: 'hydrogen-bond', count: 1, offset: null })
    expect(words(crystal, bond!)).toBe('O1–H1A···O2')
    expect(bond?.distance.value).toBeCloseTo(2.8 - 0.96, 9)
    expect(bond?.donorDistance?.value).toBeCloseTo(2.8, 9)
    expect(bond?.angle?.value).toBeCloseTo(180, 6)
    // Alvarez: H 1.20, O 1.50 Å.
    expect(bond?.beyondRadii).toBeCloseTo(2.8 - 0.96 - 2.7, 9)
  })

  it('claims no hydrogen bond where the hydrogen is missing', () => {
    const crystal = crystalAt(
      BOX,
      ['x,y,z'],
      [
        ['O1', 10, 10, 10],
        ['O2', 12.8, 10, 10],
      ],
    )
    expect(contactsOf(crystal).map(({ kind, donor }) => [kind, donor])).toEqual([
      ['van-der-waals', null],
    ])
  })

  it('claims none at a sharp angle', () => {
    // H1B of the first water is 2.2 Å from the second oxygen, at 100° to its own bond.
    const [o, h] = [water(1, [10, 10, 10]), 0.96]
    const crystal = crystalAt(BOX, ['x,y,z'], [...o, ['O2', 10 + h + 0.38, 10 - 2.2, 10]])
    expect(contactsOf(crystal).map(({ kind }) => kind)).toEqual(['van-der-waals'])
  })

  it('counts the images of a contact that the molecule takes part in', () => {
    // A chain along a: each water gives one hydrogen bond and takes one.
    const cell = cellOf(2.8, 20, 20, 90, 90, 90)
    const chain = crystalAt(cell, ['x,y,z'], water(1, [0, 10, 10]))
    const [bond, ...others] = contactsOf(chain).filter(({ kind }) => kind === 'hydrogen-bond')
    expect(others).toEqual([])
    expect(bond?.count).toBe(2)
    // A pair about an inversion centre, O–H···O one way and back.
    const pair = crystalAt(
      BOX,
      ['x,y,z', '-x,-y,-z'],
      [
        ['O1', 1.3, 0.5, 0],
        ['H1', 0.4, 0.3, 0.3],
        ['C1', 2.6, 0, 0],
      ],
    )
    const bonds = contactsOf(pair).filter(({ kind }) => kind === 'hydrogen-bond')
    expect(bonds.map(({ count }) => count)).toEqual([2])
    expect(words(pair, bonds[0]!)).toMatch(/^O1–H1···O1#2_555$|^O1#2_555–O1···H1#2_555$/)
  })

  it('finds stacked rings by their centroids, with plane angle and slip', () => {
    const crystal = crystalAt(
      BOX,
      ['x,y,z'],
      [...benzene(1, [10, 10, 10]), ...benzene(2, [11.2, 10, 13.5], 20)],
    )
    const [stack, ...others] = contactsOf(crystal)
    expect(stack).toMatchObject({ kind: 'π···π', donor: null, beyondRadii: null, count: 1 })
    expect([stack?.from.length, stack?.to.length]).toEqual([6, 6])
    expect(stack?.distance.value).toBeCloseTo(Math.hypot(1.2, 3.5), 9)
    expect(stack?.angle?.value).toBeCloseTo(0, 6)
    expect(stack?.offset).toBeCloseTo(1.2, 9)
    // C···C of the two rings is not told again.
    expect(others.every(({ distance }) => distance.value > 2)).toBe(true)
    expect(others.filter(({ kind }) => kind === 'π···π')).toEqual([])
  })

  it('finds hydrogen that points into a ring', () => {
    // The upper molecule stands on one C–H, 2.7 Å above the middle of the lower.
    const standing = upended(benzene(2, [0, 0, 0], 180), [10.1, 10, 10 + 2.7 + 2.34])
    const crystal = crystalAt(BOX, ['x,y,z'], [...benzene(1, [10, 10, 10]), ...standing])
    const [first, ...others] = contactsOf(crystal)
    expect(first?.kind).toBe('C–H···π')
    expect(words(crystal, first!)).toBe('C20–C10 C11 C12 C13 C14 C15···H20')
    expect(first?.distance.value).toBeCloseTo(Math.hypot(2.7, 0.1), 9)
    expect(first?.offset).toBeCloseTo(0.1, 9)
    expect(first?.angle?.value).toBeGreaterThan(175)
    // The hydrogen is near every atom of the ring; that is no news.
    expect(
      others.map((contact) => words(crystal, contact)).filter((w) => w.includes('H20')),
    ).toEqual([])
  })

  it('takes a cyclohexane for no ring to point at', () => {
    const chair = benzene(1, [10, 10, 10])
      .filter(([label]) => label.startsWith('C'))
      .map(([label, x, y, z], k): Atom => [label, x, y, z + (k % 2 === 0 ? 0.25 : -0.25)])
    const standing = upended(benzene(2, [0, 0, 0], 180), [10.1, 10, 10 + 2.7 + 2.34])
    const crystal = crystalAt(BOX, ['x,y,z'], [...chair, ...standing])
    expect(contactsOf(crystal).some(({ kind }) => kind === 'C–H···π')).toBe(false)
  })

  it('lists nothing inside a molecule, and images of it as other molecules', () => {
    const alone = crystalAt(BOX, ['x,y,z'], benzene(1, [10, 10, 10]))
    expect(contactsOf(alone)).toEqual([])
    const cell = cellOf(3.6, 31, 32, 90, 90, 90)
    const column = crystalAt(cell, ['x,y,z'], upended(benzene(1, [0, 0, 0]), [0, 10, 10]))
    const stacks = contactsOf(column).filter(({ kind }) => kind === 'π···π')
    expect(stacks.map(({ count }) => count)).toEqual([2])
    expect(stacks[0]?.distance.value).toBeCloseTo(3.6, 9)
  })

  it('lists nothing between the units of a polymer', () => {
    const cell = cellOf(4.6, 31, 32, 90, 90, 90)
    const chain = crystalAt(
      cell,
      ['x,y,z'],
      [
        ['Cu1', 0, 0, 0],
        ['Cl1', 2.3, 0, 0],
      ],
    )
    expect(contactsOf(chain)).toEqual([])
  })

  it('takes sites that cannot be occupied together for no contact', () => {
    const crystal = crystalAt(
      BOX,
      ['x,y,z'],
      [
        ['O1', 10, 10, 10],
        ['O2', 10.7, 10, 10],
        ['O3', 12.9, 10, 10],
      ],
    )
    const half = { ...crystal.sites, occupancy: Float64Array.from([0.5, 0.5, 1]) }
    const { graph } = buildAtomGraph({ ...crystal, sites: half })
    // Both are there for the search, as in a file whose disorder nobody marked.
    const all = { ...graph, atoms: { ...graph.atoms, isPresent: new Uint8Array(3).fill(1) } }
    const found = (sites: Crystal['sites']) => {
      const structure = { ...crystal, sites }
      return findContacts(structure, all, buildEnsemble(structure, all).ensemble)
        .map((contact) => words(crystal, contact))
        .toSorted()
    }
    expect(found(half)).toEqual(['O1···O3', 'O2···O3'])
    expect(found(crystal.sites)).toEqual(['O1···O2', 'O1···O3', 'O2···O3'])
  })

  it('gives the same contacts in another setting of the crystal', () => {
    // P 1 21/c 1 and P 1 21/n 1 of the same crystal: c′ = a + c, x′ = x − z.
    const cell = cellOf(9, 8, 10, 90, 100, 90)
    const atoms = [...water(1, [1, 1, 1]), ...water(2, [3.5, 1.4, 1.5])]
    const first = crystalAt(cell, ['x,y,z', '-x,y+1/2,-z+1/2', '-x,-y,-z', 'x,-y+1/2,z+1/2'], atoms)
    const [a, , c] = [9, 8, 10]
    const cosine = Math.cos((100 * Math.PI) / 180)
    const diagonal = Math.sqrt(a * a + c * c + 2 * a * c * cosine)
    const beta = (Math.acos((a + c * cosine) / diagonal) * 180) / Math.PI
    const moved = Array.from({ length: first.sites.count }, (_, site): Atom => {
      const [x, y, z] = first.sites.fract.subarray(3 * site, 3 * site + 3)
      return [first.sites.label[site]!, x! - z!, y!, z!]
    })
    const second = crystalOf(
      cellOf(a, 8, diagonal, 90, beta, 90),
      ['x,y,z', '-x+1/2,y+1/2,-z+1/2', '-x,-y,-z', 'x+1/2,-y+1/2,z+1/2'],
      moved,
    )
    const lines = (crystal: Crystal) =>
      contactsOf(crystal)
        .map(({ kind, distance, count }) => `${kind} ${distance.value.toFixed(5)} ×${count}`)
        .toSorted()
    expect(lines(first).length).toBeGreaterThan(1)
    expect(lines(second)).toEqual(lines(first))
  })

  const model = dataPath('models/Cu3-alkynyl.cif')
  it.runIf(model !== null)('gives the same contacts whatever is put together', () => {
    const { crystal, graph, ensemble } = analysed(model!)
    const contacts = findContacts(crystal, graph, ensemble)
    const choice: EnsembleChoice = {
      extent: { kind: 'packing', radius: 12 },
      grown: [],
      withAlternatives: false,
    }
    const packing = extendEnsemble(crystal, graph, ensemble, choice)
    expect(packing.ensemble.count).toBeGreaterThan(ensemble.count)
    expect(findContacts(crystal, graph, packing.ensemble)).toEqual(contacts)
    expect(contacts.length).toBeGreaterThan(10)
  })
})
