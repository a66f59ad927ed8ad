import { describe, expect, it } from 'vitest'
import { distance, length, pointAt, subtract } from '../../../shared/geometry/vec3'
import { AtomRole } from '../../../shared/coordination/coordination'
import { BondKind } from '../../../shared/graph/atom-graph'
import { elementColor, legendOf, partColors } from '../../../shared/scene/atom-colors'
import { hexFromLinear } from '../../../shared/scene/color'
import { composeScene } from '../../../shared/scene/compose-scene'
import type { SceneStyle } from '../../../shared/scene/scene'
import { madeReport } from '../../support/made-report'
import { PAPER_BALLS } from '../../support/scene-style'

const report = madeReport()
const scene = composeScene(report, PAPER_BALLS)
const { spheres, cylinders } = scene
const { ensemble, anatomy, graph } = report
const sphereOf = (atom: number) => spheres.atom.indexOf(atom)
const atomsOf = (element: number) =>
  [...ensemble.atom.keys()].filter((i) => graph.atoms.element[ensemble.atom[i]!] === element)
const colorOf = (atom: number) => {
  const [r, g, b] = pointAt(spheres.color, sphereOf(atom))
  return hexFromLinear([r, g, b])
}
const bondOf = (test: (roles: readonly (number | undefined)[], kind: number) => boolean) =>
  [...cylinders.bond.keys()].filter((i) => {
    const bond = cylinders.bond[i]!
    const ends = [ensemble.bonds.first[bond]!, ensemble.bonds.second[bond]!]
    const kind = graph.bonds.kind[ensemble.bonds.bond[bond]!]!
    return test(
      ends.map((atom) => anatomy.role[atom]),
      kind,
    )
  })

describe('composeScene', () => {
  it('draws every atom once, at its place', () => {
    expect([...spheres.atom].toSorted((a, b) => a - b)).toEqual([...ensemble.atom.keys()])
    for (const [i, atom] of spheres.atom.entries()) {
      const place = subtract(pointAt(ensemble.cartn, atom), scene.origin)
      expect(distance(pointAt(spheres.center, i), place)).toBeLessThan(1e-5)
    }
  })

  it('draws every bond once, between the balls it joins', () => {
    expect([...cylinders.bond].toSorted((a, b) => a - b)).toEqual([
      ...Array.from({ length: ensemble.bonds.count }).keys(),
    ])
    for (const [i, bond] of cylinders.bond.entries()) {
      const [first, second] = [cylinders.spheres[2 * i]!, cylinders.spheres[2 * i + 1]!]
      expect(spheres.atom[first]).toBe(ensemble.bonds.first[bond])
      expect(spheres.atom[second]).toBe(ensemble.bonds.second[bond])
      // The rim of the stick's end lies on the ball: end² + stick² = ball², by Pythagoras.
      const inside = distance(pointAt(cylinders.start, i), pointAt(spheres.center, first))
      expect(Math.hypot(inside, cylinders.radius[i]!)).toBeCloseTo(spheres.radius[first]!, 5)
      const whole = distance(pointAt(spheres.center, first), pointAt(spheres.center, second))
      const parts =
        inside +
        distance(pointAt(cylinders.start, i), pointAt(cylinders.end, i)) +
        distance(pointAt(cylinders.end, i), pointAt(spheres.center, second))
      expect(parts).toBeCloseTo(whole, 4)
    }
  })

  it('sorts spheres and cylinders by group, and groups by stop', () => {
    expect(scene.groups.map(({ stop }) => stop)).toEqual([0, 1, 2, 3, 4, 5])
    expect([...spheres.group]).toEqual([...spheres.group].toSorted((a, b) => a - b))
    const outer = [...cylinders.bond.keys()].map((i) =>
      Math.max(cylinders.group[2 * i]!, cylinders.group[2 * i + 1]!),
    )
    expect(outer).toEqual(outer.toSorted((a, b) => a - b))
    for (const [i, group] of spheres.group.entries()) {
      const atom = spheres.atom[i]!
      expect(scene.groups[group]?.parts[0]).toBe(anatomy.peel.partOfAtom[atom])
      expect(scene.groups[group]?.stop).toBe(anatomy.peel.stopOfAtom[atom])
    }
  })

  it('bounds each group by a sphere that its outermost ball touches', () => {
    for (const [group, { boundingRadius }] of scene.groups.entries()) {
      const reach = [...spheres.group.keys()]
        .filter((i) => spheres.group[i] === group)
        .map((i) => length(pointAt(spheres.center, i)) + spheres.radius[i]!)
      expect(boundingRadius).toBeCloseTo(Math.max(...reach), 5)
    }
  })

  it('draws metals larger than anchors, and ligand bodies as sticks', () => {
    const radius = (role: number) =>
      spheres.radius[sphereOf(anatomy.role.findIndex((other) => other === role))]!
    expect(radius(AtomRole.metal)).toBeGreaterThan(radius(AtomRole.anchor))
    expect(radius(AtomRole.anchor)).toBeGreaterThan(2 * radius(AtomRole.ligandBody))
    const [covalent] = bondOf((roles) => roles.every((role) => role !== undefined && role >= 3))
    expect(radius(AtomRole.ligandHydrogen)).toBe(cylinders.radius[covalent!])
  })

  it('draws metal contacts and the bonds of a hydride thinner than other bonds', () => {
    const [contact] = bondOf((_, kind) => kind === BondKind.metalContact)
    const [hydride] = bondOf((roles) => roles.includes(AtomRole.hydride))
    const [bond] = bondOf(
      (roles, kind) => kind === BondKind.coordination && !roles.includes(AtomRole.hydride),
    )
    expect(cylinders.radius[contact!]).toBeLessThan(0.5 * cylinders.radius[bond!]!)
    expect(cylinders.radius[hydride!]).toBe(cylinders.radius[contact!])
  })

  it('draws an atom without bonds as a ball', () => {
    expect(spheres.radius[sphereOf(atomsOf(17)[0]!)]).toBeGreaterThan(0.3)
  })

  it('tints the metals of the core and no others', () => {
    const colors = new Map(
      atomsOf(29).map((atom) => [anatomy.peel.partOfAtom[atom], colorOf(atom)]),
    )
    expect(colors.get(1)).toBe(elementColor('paper', 29))
    expect(colors.get(0)).not.toBe(colors.get(1))
    expect(atomsOf(34).map(colorOf)).toEqual(atomsOf(34).map(() => elementColor('paper', 34)))
  })

  it('colours by part when asked, as the swatches do', () => {
    const style: SceneStyle = { ...PAPER_BALLS, colorBy: 'part' }
    const byPart = composeScene(report, style)
    const swatches = partColors(report, style)
    for (const [i, atom] of byPart.spheres.atom.entries()) {
      const [r, g, b] = pointAt(byPart.spheres.color, i)
      expect(hexFromLinear([r, g, b])).toBe(swatches[anatomy.peel.partOfAtom[atom]!])
    }
  })

  it('colours bonds by their kind when asked, both halves alike', () => {
    const { cylinders: own } = composeScene(report, { ...PAPER_BALLS, bondColors: 'kind' })
    const hexAt = (colors: Float32Array, row: number) => {
      const [r, g, b] = pointAt(colors, row)
      return hexFromLinear([r, g, b])
    }
    const found = new Map<string, Set<string>>()
    for (const row of own.bond.keys()) {
      const bond = own.bond[row]!
      const ends = [ensemble.bonds.first[bond]!, ensemble.bonds.second[bond]!]
      const isHydride = ends.some((atom) => anatomy.role[atom] === AtomRole.hydride)
      const kind = graph.bonds.kind[ensemble.bonds.bond[bond]!]
      const word = kind !== BondKind.metalContact && isHydride ? 'hydride' : String(kind)
      expect(hexAt(own.colorStart, row)).toBe(hexAt(own.colorEnd, row))
      found.set(word, (found.get(word) ?? new Set()).add(hexAt(own.colorStart, row)))
    }
    expect([...found.values()].map((colors) => colors.size)).toEqual([1, 1, 1, 1])
    expect(new Set([...found.values()].flatMap((colors) => [...colors])).size).toBe(4)
  })

  it('composes a structure without atoms', () => {
    const none = {
      ...report,
      ensemble: {
        ...ensemble,
        count: 0,
        atom: new Int32Array(),
        cartn: new Float64Array(),
        bonds: {
          count: 0,
          first: new Int32Array(),
          second: new Int32Array(),
          bond: new Int32Array(),
        },
      },
      anatomy: {
        ...anatomy,
        role: new Uint8Array(),
        dissections: [],
        peel: { stops: [], stopOfAtom: new Uint8Array(), parts: [], partOfAtom: new Uint8Array() },
      },
    }
    expect(composeScene(none, PAPER_BALLS).spheres.count).toBe(0)
  })
})

describe('legendOf', () => {
  it('lists what the skeleton is made of, from the inside out, then every other element', () => {
    // The drawing of the window has "core Cu, Cu, Se, P"; the hydride of the core comes with it.
    expect(legendOf(report, PAPER_BALLS).map(({ label }) => label)).toEqual([
      'core Cu',
      'H',
      'Cu',
      'Se',
      'P',
      'C',
      'Cl',
    ])
  })

  it('gives an element the colour that the user gave it, in the core as elsewhere', () => {
    const style: SceneStyle = { ...PAPER_BALLS, colorOfElement: new Map([[29, '#123456']]) }
    const copper = legendOf(report, style).filter(({ label }) => label.includes('Cu'))
    expect(copper).toEqual([{ label: 'Cu', color: '#123456' }])
    const own = composeScene(report, style)
    for (const atom of atomsOf(29)) {
      const [r, g, b] = pointAt(own.spheres.color, own.spheres.atom.indexOf(atom))
      expect(hexFromLinear([r, g, b])).toBe('#123456')
    }
    expect(partColors(report, style).slice(0, 2)).toEqual(['#123456', '#123456'])
  })

  it('says nothing of atoms that are not drawn', () => {
    const labels = legendOf(report, { ...PAPER_BALLS, representation: 'metals' })
    expect(labels.map(({ label }) => label)).toEqual(['core Cu', 'Cu'])
  })

  it('says nothing of what is peeled away', () => {
    const byKind: SceneStyle = { ...PAPER_BALLS, bondColors: 'kind' }
    // The drawing of the skeleton peeled to P4 has "core Cu, Cu, Se, P" and neither carbon nor chlorine.
    const cap = anatomy.peel.stops.findIndex(({ name }) => name === 'P4')
    const words = legendOf(report, byKind, cap).map(({ label }) => label)
    expect(words.slice(0, 5)).toEqual(['core Cu', 'H', 'Cu', 'Se', 'P'])
    expect(words.slice(5)).toEqual(['coordination', 'metal contact', 'hydride'])
    const parts = legendOf(report, { ...PAPER_BALLS, colorBy: 'part' }, 0)
    expect(parts.map(({ label }) => label)).toEqual([anatomy.peel.parts[0]!.name])
  })

  it('tells kinds of bonds where their colours do, those that are drawn', () => {
    const style: SceneStyle = { ...PAPER_BALLS, bondColors: 'kind' }
    const words = (own: SceneStyle) =>
      legendOf(report, own).flatMap(({ label, of }) => (of === 'bond' ? [label] : []))
    expect(words(style)).toEqual(['covalent', 'coordination', 'metal contact', 'hydride'])
    expect(words({ ...style, metalContacts: 'hidden' })).not.toContain('metal contact')
    expect(words({ ...style, representation: 'space-filling' })).toEqual([])
    expect(words(PAPER_BALLS)).toEqual([])
  })

  it('lists the parts when colour tells parts', () => {
    const labels = legendOf(report, { ...PAPER_BALLS, colorBy: 'part' }).map(({ label }) => label)
    expect(labels).toEqual(anatomy.peel.parts.map(({ name }) => name))
  })
})
