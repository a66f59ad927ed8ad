import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Crystal } from '../../../shared/crystal/crystal'
import { dissectLayers } from '../../../shared/dissection/dissect-layers'
import type { Dissection, Part, Unit } from '../../../shared/dissection/dissection'
import type { Subject } from '../../../shared/dissection/subject'
import { labelsOf } from '../../../shared/ensemble/specimen'
import { countElements, hillFormula } from '../../../shared/ensemble/formula'
import { rotationOf } from '../../../shared/geometry/superposition'
import { apply } from '../../../shared/geometry/mat3'
import { pointAt } from '../../../shared/geometry/vec3'
import { symbolOf } from '../../../shared/tables/elements'
import { changedCrystal } from '../../support/changed-crystal'
import { crystalOfFile, crystalOfText } from '../../support/crystal-of-file'
import { moleculeInBox, signed, type Atom } from '../../support/crystals'
import { dataPath } from '../../support/data'
import { chiniStack, closePacked, hexagonalPrism, icosahedralRod } from '../../support/made-layers'
import { expectedOf } from '../../support/models'
import { subjectOf } from '../../support/subject'
import { readXyz } from '../../support/xyz'

function layersOf(crystal: Crystal): { subject: Subject; dissection: Dissection } {
  const subject = subjectOf(crystal)
  const outcome = dissectLayers(subject)
  if (outcome.kind === 'absent') throw new Error(outcome.reason)
  return { subject, dissection: outcome.dissection }
}

function whyNone(crystal: Crystal): string {
  const outcome = dissectLayers(subjectOf(crystal))
  return outcome.kind === 'absent' ? outcome.reason : `found ${outcome.dissection.formula}`
}

const unitsOf = (parts: readonly Part[], kind: Unit['kind']): string[] =>
  parts.flatMap(({ units }) => units.filter((it) => it.kind === kind).map(({ name }) => name))

/** Formula and labels of a set of atoms, to be compared with what the builder of a model says. */
function toldOf({ specimen }: Subject, atoms: Iterable<number>) {
  const all = [...new Set(atoms)]
  return {
    formula: hillFormula(countElements(all.map((atom) => specimen.element[atom]!))),
    labels: labelsOf(specimen, all).toSorted(),
  }
}

const CU32 = dataPath('models/Cu32-P1.cif')

describe.skipIf(CU32 === null)('dissectLayers of [Cu32(PPh3)6(BnSe)18Se7]+', () => {
  const model = () => layersOf(crystalOfFile('../models/Cu32-P1.cif'))

  it('finds the parts that the model was built from, without being told', () => {
    const { subject, dissection } = model()
    const { parts } = dissection
    const [central, inner, terminal, slab, cap, otherCap] = parts
    const caps = [cap!, otherCap!]
    const crown = caps.map(({ units }) => units.find(({ kind }) => kind === 'ring')!)
    const vertices = caps.flatMap(({ units }) => units.filter(({ kind }) => kind === 'terminal'))
    const isCopper = (atom: number) => subject.specimen.element[atom] === 29
    // models/Cu32-P1.expected.json: the builder's reading of Yang, Li, Xie et al. (2026).
    const found = new Map<string, ReturnType<typeof toldOf>[]>([
      ['central Se', [toldOf(subject, central!.atoms)]],
      ['inner layers (six Cu2 dimers)', [toldOf(subject, inner!.atoms)]],
      ['terminal layers 2 x (Cu3Se3 ring + central Cu)', [toldOf(subject, terminal!.atoms)]],
      ['slab', [toldOf(subject, slab!.atoms)]],
      [
        'cap (each end), shares 3 Cu and 6 Se with the slab',
        caps.map(({ atoms }) => toldOf(subject, atoms)),
      ],
      ['crown-like Cu6 (each end)', crown.map(({ atoms }) => toldOf(subject, atoms))],
      [
        'vertex Cu',
        [
          toldOf(
            subject,
            vertices.flatMap(({ atoms }) => [...atoms].filter(isCopper)),
          ),
        ],
      ],
    ])
    const expected = expectedParts()
    for (const { name, formula, labels } of expected.filter(({ name }) => name !== 'core')) {
      const told = { formula, labels }
      expect(found.get(name), name).toEqual(found.get(name)?.map(() => told))
    }
    expect(found.size).toBe(expected.length - 1)
    const core = toldOf(
      subject,
      parts.flatMap(({ atoms }) => [...atoms]),
    )
    expect(core.formula).toBe(expected.find(({ name }) => name === 'core')?.formula)
  })

  it('writes layers, slab and caps as the paper does', () => {
    const { dissection } = model()
    expect(dissection.formula).toBe('Cu20Se19 (Cu4 | Cu6 | Se | Cu6 | Cu4) + 2 Cu9Se9P3')
    expect(dissection.parts.map(({ role, name }) => `${role} ${name}`)).toEqual([
      'interstitial Se',
      'layer Cu12',
      'layer Cu8Se6',
      'core Cu20Se19',
      'cap Cu9Se9P3',
      'cap Cu9Se9P3',
    ])
  })

  it('names rings, dimers and the metals that bear a phosphine', () => {
    const { parts } = model().dissection
    expect(unitsOf([parts[1]!], 'dimer')).toEqual(Array.from({ length: 6 }, () => 'Cu2'))
    expect(unitsOf([parts[2]!], 'ring')).toEqual(['Cu3Se3', 'Cu3Se3'])
    expect(unitsOf([parts[4]!], 'ring')).toEqual(['Cu6'])
    expect(unitsOf([parts[4]!], 'terminal')).toEqual(['CuP', 'CuP', 'CuP'])
  })

  it('says what the slab shares with each cap', () => {
    const { fusions } = model().dissection
    expect(fusions.map(({ members, shared }) => ({ members, shared }))).toEqual([
      { members: [3, 4], shared: 'Cu3Se6' },
      { members: [3, 5], shared: 'Cu3Se6' },
    ])
    expect(fusions[0]?.text).toBe('Cu26P3Se22 = Cu20Se19 + Cu9Se9P3 sharing Cu3Se6')
  })

  it('stacks along the threefold axis, c of R-3', () => {
    const { axis } = model().dissection
    expect(Math.abs(axis![2])).toBeCloseTo(1, 6)
  })

  it('gives the same for the molecule by itself, without the symmetry of the crystal', () => {
    const { dissection } = layersOf(moleculeInBox(moleculeOf(model().subject)))
    expect(dissection.formula).toBe('Cu20Se19 (Cu4 | Cu6 | Se | Cu6 | Cu4) + 2 Cu9Se9P3')
    expect(unitsOf(dissection.parts, 'dimer')).toHaveLength(6)
  })

  it('gives the same when every atom of the skeleton is 0.05 Å off its place', () => {
    const skeleton = moleculeOf(model().subject)
    const unit = fc.double({ min: -1, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(unit, { minLength: 3 * 63, maxLength: 3 * 63 }), (moves) => {
        let next = 0
        const off = (x: number): number => x + 0.05 * (moves[next++ % moves.length] ?? 0)
        const moved = skeleton.map(([label, x, y, z]): Atom =>
          /^(?:Cu|Se|P)/.test(label) ? [label, off(x), off(y), off(z)] : [label, x, y, z],
        )
        const { dissection } = layersOf(moleculeInBox(moved))
        expect(dissection.formula).toBe('Cu20Se19 (Cu4 | Cu6 | Se | Cu6 | Cu4) + 2 Cu9Se9P3')
        expect(unitsOf(dissection.parts, 'ring').toSorted()).toEqual(
          ['Cu3Se3', 'Cu3Se3', 'Cu6', 'Cu6', 'Cu6', 'Cu6'].toSorted(),
        )
      }),
      { numRuns: 8 },
    )
  })

  it('depends neither on names nor on order nor on which asymmetric unit is listed', () => {
    const crystal = crystalOfFile('../models/Cu32-P1.cif')
    const { dissection } = layersOf(crystal)
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 200, maxLength: 200 }), (numbers) => {
        const changed = changedCrystal(crystal, {
          order: (site) => numbers[site]!,
          symop: (site) => numbers[numbers.length - 1 - site]!,
          label: (row) => `X${row}`,
        })
        const other = layersOf(changed).dissection
        expect(other.formula).toBe(dissection.formula)
        expect(other.reason).toBe(dissection.reason)
        expect(other.score).toBeCloseTo(dissection.score, 6)
        expect(namesOf(other.parts)).toEqual(namesOf(dissection.parts))
      }),
      { numRuns: 5 },
    )
  })
})

function namesOf(parts: readonly Part[]): string[] {
  return parts.map(({ role, name, units }) =>
    [role, name, ...units.map((unit) => `${unit.kind} ${unit.name}`).toSorted()].join(' '),
  )
}

function expectedParts() {
  return (expectedOf('Cu32-P1')?.parts ?? []).map(({ name, formula, labels = [] }) => ({
    name,
    // The model's formulas are not in Hill order: Cu9 Se9 P3.
    formula: formula.split(' ').toSorted().join(' '),
    labels: labels.toSorted(),
  }))
}

function moleculeOf({ specimen }: Subject): Atom[] {
  const { main, element, ensemble } = specimen
  const middle = [0, 1, 2].map(
    (axis) => main.reduce((sum, atom) => sum + ensemble.cartn[3 * atom + axis]!, 0) / main.length,
  )
  return main.map((atom): Atom => {
    const [x, y, z] = pointAt(ensemble.cartn, atom)
    return [
      `${symbolOf(element[atom]!)}${atom + 1}`,
      x - middle[0]!,
      y - middle[1]!,
      z - middle[2]!,
    ]
  })
}

const CU32_TEXT = CU32 === null ? '' : readFileSync(CU32, 'utf8')

describe.skipIf(CU32 === null).each([
  [
    'where a metal on a general position is in the way',
    CU32_TEXT.replace(/^Sb1 /m, 'Au9 Au 0.1 0.1 0.1 0.05 Uani 1 1 d .\n$&'),
  ],
  ['where six metals of each cap are missing', CU32_TEXT.replace(/^Cu5 .*\n/m, '')],
])('dissectLayers of a damaged Cu32, %s', (_, text) => {
  it('names no atom of a part twice, and no unit that is not of its part', () => {
    const { parts } = layersOf(crystalOfText(text)).dissection
    for (const { atoms, units } of parts) {
      const here = new Set(atoms)
      expect(here.size).toBe(atoms.length)
      expect(units.flatMap((unit) => [...unit.atoms]).filter((atom) => !here.has(atom))).toEqual([])
    }
  })
})

describe('dissectLayers', () => {
  // Pt6, Pt9 and Pt15: Calabrese, Dahl, Chini, Longoni & Martinengo, J. Am. Chem. Soc. 96, 1974, 2614.
  it.each([2, 3, 5])('stacks %i triangles of [Pt3(CO)6]n', (triangles) => {
    const { dissection } = layersOf(chiniStack(triangles))
    const stack = Array.from({ length: triangles }, () => 'Pt3').join(' | ')
    expect(dissection.formula).toBe(stack)
    expect(unitsOf(dissection.parts, 'ring')).toHaveLength(triangles)
    expect(dissection.parts.slice(-2).map(({ role, name }) => `${role} ${name}`)).toEqual([
      `anchor C${3 * triangles}`,
      `anchor C${3 * triangles}`,
    ])
  })

  // Two icosahedra sharing a vertex, [Au25(PPh3)10(SR)5Cl2]2+: Shichibu et al., J. Phys. Chem. C 111,
  // 2007, 7845. Three, [Au37(PPh3)10(SR)10X2]+: Jin et al., J. Am. Chem. Soc. 137, 2015, 11550.
  it.each([
    [2, 'Au | Au5 | Au | Au5 | Au | Au5 | Au | Au5 | Au'],
    [3, 'Au | Au5 | Au | Au5 | Au | Au5 | Au | Au5 | Au | Au5 | Au | Au5 | Au'],
  ])('reads a rod of %i icosahedra along its fivefold axis', (icosahedra, formula) => {
    const { dissection } = layersOf(moleculeInBox(icosahedralRod(icosahedra)))
    expect(dissection.formula).toBe(formula)
    expect(unitsOf(dissection.parts, 'ring')).toEqual(
      Array.from({ length: 2 * icosahedra }, () => 'Au5'),
    )
    expect(Math.abs(dissection.axis![2])).toBeCloseTo(1, 6)
  })

  it('reads hexagonal close packing as 3 + 7 + 3 with a ring about the middle', () => {
    const { dissection } = layersOf(moleculeInBox(closePacked('ABA')))
    expect(dissection.formula).toBe('Au3 | Au7 | Au3')
    expect(dissection.parts.map(({ name }) => name)).toEqual(['Au7', 'Au6'])
    expect(unitsOf(dissection.parts, 'ring')).toEqual(['Au6', 'Au3', 'Au3'])
  })

  it('names the dimers between two hexagons', () => {
    const { parts } = layersOf(moleculeInBox(hexagonalPrism())).dissection
    expect(unitsOf(parts, 'ring')).toEqual(['Ag6', 'Ag6'])
    expect(unitsOf(parts, 'dimer')).toHaveLength(6)
  })

  it.each([
    ['an icosahedron', icosahedralRod(1)],
    ['a cuboctahedron', closePacked('ABC')],
    ['a cube', signed('Cu', [1.4, 1.4, 1.4])],
  ])('finds no axis of %s, which has several alike', (_, atoms) => {
    expect(whyNone(moleculeInBox(atoms))).toMatch(/axes.*none is the axis of the cluster/)
  })

  it.skipIf(CU32 === null).each(['Cu14-TXP35', 'Cu58-shells'])(
    'finds no axis of %s, whose shells are concentric',
    (name) => {
      expect(whyNone(crystalOfFile(`../models/${name}.cif`))).toMatch(
        /axes of the highest symmetry/,
      )
    },
  )

  it('says why three metals in a triangle and a single metal have no layers', () => {
    const triangle: Atom[] = [
      ['Cu1', 0, 0, 0],
      ['Cu2', 2.6, 0, 0],
      ['Cu3', 1.3, 2.2, 0],
    ]
    expect(whyNone(moleculeInBox(triangle))).toMatch(/^(So few metals|Along no axis)/)
    expect(whyNone(moleculeInBox([['Fe1', 0, 0, 0]]))).toMatch(/^Fewer than three metals/)
  })

  it('gives one stack, read from its smaller end, however the molecule is turned', () => {
    const below = hexagonalPrism().map(([label, x, y, z]): Atom => [label, x, y, z - 6.2])
    const stack: Atom[] = [['Pd0', 0, 0, 4.5], ...closePacked('ABA'), ...below]
    const formula = 'Pd | Au3 | Au7 | Au3 | Ag6 | Ag6'
    const number = fc.double({ min: -1, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        fc.tuple(number, number, number, number),
        fc.infiniteStream(fc.nat()),
        (q, keys) => {
          const norm = Math.hypot(...q)
          fc.pre(norm > 0.1)
          const rotation = rotationOf(q.map((it) => it / norm))
          const turned = stack
            .map(([label, ...at]): Atom => [label, ...apply(rotation, at)])
            .map((atom) => ({ atom, key: keys.next().value }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ atom }) => atom)
          expect(layersOf(moleculeInBox(turned)).dissection.formula).toBe(formula)
        },
      ),
      { numRuns: 20 },
    )
  })
})

const XYZ = dataPath('cif/clusters_xyz')

describe.skipIf(XYZ === null)('dissectLayers of real geometries', () => {
  const layersOfXyz = (name: string) =>
    layersOf(moleculeInBox(readXyz(`${XYZ}/${name}`))).dissection

  it('finds the three close-packed triangles of the Au9 kernel of Au18(SR)14', () => {
    // Hexagonal close packing of the Au9 kernel: Chen et al., Angew. Chem. Int. Ed. 54, 2015, 3145; Das
    // et al., ibid., 3140.
    const { formula, parts } = layersOfXyz('au18_opt.xyz')
    expect(formula).toBe('Au3 | Au3 | Au3')
    expect(unitsOf(parts, 'ring')).toEqual(['Au3', 'Au3', 'Au3'])
  })

  it('finds the two tetrahedra of Au20(SR)16, which share a vertex, as Au3 | Au | Au3', () => {
    // Zeng et al., J. Am. Chem. Soc. 136, 2014, 11922.
    expect(layersOfXyz('canela_au20_tbbt16.xyz').formula).toBe('Au3 | Au | Au3')
  })

  it('finds the layers of eight gold atoms that make the series Au28, Au36, Au44, Au52', () => {
    // Uniform growth along one direction by Au8: Zeng et al., J. Am. Chem. Soc. 138, 2016, 3950.
    expect(layersOfXyz('au44_opt.xyz').formula).toBe('Au2 | Au8 | Au8 | Au8 | Au8 | Au8 | Au2')
  })

  it('finds no axis of Au25(SR)18, whose kernel is an icosahedron', () => {
    expect(whyNone(moleculeInBox(readXyz(`${XYZ}/au25_opt.xyz`)))).toMatch(/axes/)
  })
})

describe.skipIf(dataPath('cif/organometallic') === null)(
  'dissectLayers of deposited structures',
  () => {
    it('lays the iron of ferrocene between two rings', () => {
      const { parts, formula } = layersOf(
        crystalOfFile('organometallic/C10H10Fe-Ferrocene.cif'),
      ).dissection
      expect(formula).toBe('C5 | Fe | C5')
      expect(parts.map(({ name }) => name)).toEqual(['Fe', 'C10'])
      expect(unitsOf(parts, 'ring')).toEqual(['C5', 'C5'])
    })

    it('finds three cobalt atoms in a row', () => {
      // A linear tricobalt(II) with bridging 4,4'-bipyridine (name in the file); Co–Co 11.3 Å apart.
      const { formula, score } = layersOf(
        crystalOfFile('clusters/2015717-long-title.cif'),
      ).dissection
      expect(formula).toBe('Co | Co | Co')
      expect(score).toBeGreaterThan(0.5)
    })

    it('finds the carbide between two triangles of ruthenium, with gallium in the plane of one', () => {
      // Ru6C with three Ga (formula and cell of the file).
      const { parts, formula } = layersOf(crystalOfFile('clusters/7000165-disorder.cif')).dissection
      expect(formula).toBe('Ru3 | C | Ga3Ru3')
      expect(unitsOf(parts, 'ring')).toEqual(['Ru3', 'Ru3'])
    })

    it('does not call rings about bent metallocenes the decks of a sandwich', () => {
      // [(Cp2Y)2(μ3-S)]2(thf)2 (formula in the file): four Cp2Y, each bent.
      expect(whyNone(crystalOfFile('clusters/4060306.cif'))).toMatch(/^So few metals/)
    })

    it('says that a polymer has none', () => {
      // catena-poly[silver(I)-μ-1,2-di-4-pyridylethane-κ2N:N'] (name in the file).
      expect(whyNone(crystalOfFile('clusters/2213608.cif'))).toMatch(/^The compound is endless/)
    })
  },
)
