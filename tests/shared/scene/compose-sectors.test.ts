import { describe, expect, it } from 'vitest'
import { DEFAULT_ENSEMBLE } from '../../../shared/ensemble/ensemble-choice'
import { elementColor } from '../../../shared/scene/atom-colors'
import { hexFromLinear } from '../../../shared/scene/color'
import { composeScene } from '../../../shared/scene/compose-scene'
import type { Scene, SceneStyle } from '../../../shared/scene/scene'
import type { SceneSource } from '../../../shared/scene/scene-source'
import { analysed } from '../../support/analysed'
import { dataPath } from '../../support/data'
import { madeReport } from '../../support/made-report'
import { PAPER_BALLS } from '../../support/scene-style'

const STYLE: SceneStyle = { ...PAPER_BALLS, palette: 'cpk' }
const [SE, P, COPPER, ANTIMONY, ARSENIC] = [34, 15, 29, 51, 33]

/** The made report with these occupancies by label. */
function occupied(occupancies: Readonly<Record<string, number>>): SceneSource {
  const report = madeReport()
  const { sites } = report.crystal
  const occupancy = Float64Array.from(sites.label, (label) => occupancies[label] ?? 1)
  return { ...report, crystal: { ...report.crystal, sites: { ...sites, occupancy } } }
}

/** Of the atom of a site: where its sectors end, and their colours; null: vacant. */
function pieOf(source: SceneSource, { spheres, sectors }: Scene, label: string) {
  const site = source.crystal.sites.label.indexOf(label)
  const row = spheres.atom.findIndex(
    (atom) => source.graph.atoms.site[source.ensemble.atom[atom]!] === site,
  )
  const first = spheres.sector[row]!
  if (first < 0) return null
  const last = sectors.end.findIndex((end, i) => i >= first && end === 1)
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const at = first + i
    const [red, green, blue] = sectors.color.subarray(3 * at, 3 * at + 3)
    const color = sectors.isVacant[at] === 1 ? null : hexFromLinear([red!, green!, blue!])
    return [Number(sectors.end[at]!.toFixed(3)), color] as const
  })
}

describe('composeScene, of partly occupied sites', () => {
  it('gives an atom a sector of its occupancy, and leaves the rest vacant', () => {
    const source = occupied({ Se1: 0.3 })
    const scene = composeScene(source, STYLE)
    expect(pieOf(source, scene, 'Se1')).toEqual([[0.3, elementColor('cpk', SE)], [1, null]]) // prettier-ignore
    expect(pieOf(source, scene, 'Se2')).toBeNull()
  })

  it('keeps whole what is full within rounding, or not said', () => {
    const source = occupied({ Se1: 0.998, Se2: Number.NaN, Se3: 1.2 })
    const scene = composeScene(source, STYLE)
    expect(scene.sectors.count).toBe(0)
  })

  it('shows a place that nothing occupies as all vacant', () => {
    const source = occupied({ P1: 0 })
    expect(pieOf(source, composeScene(source, STYLE), 'P1')).toEqual([
      [0, elementColor('cpk', P)],
      [1, null],
    ])
  })

  it('gives the elements on one place their sectors in turn, and one sphere', () => {
    const path = dataPath('cif/clusters/2100446.cif')
    if (path === null) return
    const source = analysed(path)
    const scene = composeScene(source, STYLE)
    const mixed = source.graph.disorder.filter(({ kind }) => kind === 'mixed')
    // The file: As 0.596(17) with Sb 0.404(17) on one place, Ag1 with Cu1 on another.
    const label = (element: number) =>
      source.crystal.sites.label[
        mixed
          .flatMap(({ alternatives, chosen }) => [...alternatives[chosen]!.sites])
          .find((site) => source.crystal.sites.element[site] === element)!
      ]!
    const pie = pieOf(source, scene, label(ARSENIC))!
    expect(pie.map(([, color]) => color)).toEqual([
      elementColor('cpk', ARSENIC),
      elementColor('cpk', ANTIMONY),
    ])
    expect(pie[0]![0]).toBeCloseTo(0.596, 3)
    const silver = pieOf(source, scene, 'Ag1')!
    expect(silver.map(([, color]) => color)).toContain(elementColor('cpk', COPPER))
  })

  it('stands no alternative on the sphere that shows it already', () => {
    const path = dataPath('cif/clusters/2100446.cif')
    if (path === null) return
    const ensemble = { ...DEFAULT_ENSEMBLE, withAlternatives: true }
    const source = analysed(path, { ensemble })
    const { spheres } = composeScene(source, STYLE)
    const antimony = source.crystal.sites.label.indexOf('Sb')
    const atoms = [...source.ensemble.atom.keys()].filter(
      (atom) => source.graph.atoms.site[source.ensemble.atom[atom]!] === antimony,
    )
    expect(atoms.length).toBeGreaterThan(0)
    expect(atoms.filter((atom) => spheres.atom.includes(atom))).toEqual([])
  })

  it('makes atoms within sticks large enough to read', () => {
    const source = occupied({ C1: 0.5 })
    const { spheres } = composeScene(source, STYLE)
    const atom = source.crystal.sites.label.indexOf('C1')
    const other = source.crystal.sites.label.indexOf('C2')
    const radius = (wanted: number) => spheres.radius[spheres.atom.indexOf(wanted)]!
    expect(radius(atom)).toBeGreaterThan(1.5 * radius(other))
  })

  it('leaves the hydrogen of ligands whole', () => {
    expect(composeScene(occupied({ H2: 0.5 }), STYLE).sectors.count).toBe(0)
    expect(composeScene(occupied({ H1: 0.5 }), STYLE).sectors.count).toBe(2)
  })
})
