import { describe, expect, it } from 'vitest'
import { measurementOf } from '../../../renderer/panels/measurement-of-places'
import {
  buildMeasurementRows,
  placesOf,
  printEquation,
  printWithUnit,
} from '../../../renderer/panels/measurement-rows'
import { tabulateMeasurements } from '../../../renderer/panels/measurement-table'
import type { KeptMeasurement } from '../../../renderer/state/measurements'
import type { Measurement } from '../../../shared/measure/measurement'
import { isSulfenamideMissing, sulfenamide } from '../../support/sulfenamide'

describe('printWithUnit', () => {
  it('prints a length with its s.u. and unit, an angle with its sign', () => {
    expect(printWithUnit({ kind: 'distance', value: { value: 2.8171, su: 0.0021 } })).toBe(
      '2.817(2) Å',
    )
    expect(printWithUnit({ kind: 'torsion', value: { value: -61.24, su: 0.31 } })).toBe('−61.2(3)°')
  })

  it('prints an angle without s.u. to a tenth of a degree, a length to a thousandth of an ångström', () => {
    expect(printWithUnit({ kind: 'angle', value: { value: 109.471, su: null } })).toBe('109.5°')
    expect(printWithUnit({ kind: 'plane-point', value: { value: -0.00049, su: null } })).toBe(
      '0.000 Å',
    )
  })
})

describe('printEquation', () => {
  it('writes a plane as SHELXL does', () => {
    const m = (value: number, su: number | null) => ({ value, su })
    expect(printEquation([m(-7.123, 0.02), m(3.4, null), m(-0.11, 0.003), m(-2.307, 0.006)])).toBe(
      '−7.12(2) x + 3.400 y − 0.110(3) z = −2.307(6)',
    )
  })
})

describe('placesOf', () => {
  it('gives each atom once, where two planes share it', () => {
    const place = (site: number) => ({ site, symop: 0, translation: [0, 0, 0] as const })
    const plane = (...sites: number[]) => ({ kind: 'plane' as const, places: sites.map(place) })
    const places = placesOf({ kind: 'plane-plane', planes: [plane(0, 1, 2), plane(2, 1, 3)] })
    expect(places.map(({ site }) => site)).toEqual([0, 1, 2, 3])
  })
})

describe.skipIf(isSulfenamideMissing)('buildMeasurementRows', () => {
  const RING = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6']

  function rowsOf(make: (placeOf: ReturnType<typeof sulfenamide>['placeOf']) => Measurement[]) {
    const { crystal, measure, placeOf } = sulfenamide()
    const kept = make(placeOf).map((measurement, i): KeptMeasurement => ({
      id: i + 1,
      block: crystal.block,
      number: 1,
      measurement,
      isShown: true,
    }))
    return buildMeasurementRows(crystal, { kept, chosen: [1] }, measure)
  }
  const measured = (...labels: string[]) =>
    rowsOf((placeOf) => [measurementOf(labels.map(placeOf))!])[0]

  // The _geom_bond, _geom_angle and _geom_torsion loops of the file. Its s.u. come from all covariances.
  it.each([
    [['S1', 'N1'], 'Distance', 1.684, 0.002],
    [['C2', 'C1', 'S1'], 'Angle', 123.22, 0.18],
    [['C1', 'S1', 'N1', 'C7'], 'Torsion', 113.55, 0.18],
  ])('gives %j as the file does', (labels, title, stated, su) => {
    const row = measured(...labels)
    expect(row?.title).toBe(title)
    expect(row?.ends).toEqual(
      labels.map((label) => ({ kind: 'atom', name: { label, symmetry: null } })),
    )
    const { value } = row!
    expect(value !== null && 'value' in value).toBe(true)
    if (value === null || !('value' in value)) return
    expect(Math.abs(value.value.value - stated)).toBeLessThan(su / 2)
    expect(value.value.su! / su).toBeGreaterThan(0.8)
    expect(value.value.su! / su).toBeLessThan(1.25)
  })

  it('calls kept centroids and planes by their names, and others by what they are made of', () => {
    const rows = rowsOf((placeOf) => {
      const places = RING.map(placeOf)
      const centroid = { kind: 'centroid' as const, places }
      const other = { kind: 'centroid' as const, places: places.slice(0, 2) }
      const plane = { kind: 'plane' as const, places }
      return [
        centroid,
        { kind: 'plane', plane },
        { kind: 'distance', points: [centroid, { kind: 'atom', place: placeOf('S1') }] },
        { kind: 'plane-point', plane, point: other },
      ]
    })
    expect(rows.map(({ title }) => title)).toEqual(['Cg1', 'Plane 1', 'Distance', 'Plane–point'])
    expect(rows.map(({ isChosen }) => isChosen)).toEqual([true, false, false, false])
    expect(rows[2]?.ends[0]).toEqual({ kind: 'object', name: 'Cg1' })
    expect(rows[3]?.ends).toEqual([
      { kind: 'object', name: 'Plane 1' },
      { kind: 'object', name: 'centroid of 2 atoms' },
    ])
  })

  it('leaves out what rests on a site or a block that is not there', () => {
    const { crystal, measure, placeOf } = sulfenamide()
    const beyond = { ...placeOf('S1'), site: crystal.sites.count }
    const kept = [
      { block: crystal.block, measurement: measurementOf([placeOf('S1'), beyond])! },
      { block: 'another', measurement: measurementOf([placeOf('S1'), placeOf('N1')])! },
    ].map((one, i): KeptMeasurement => ({ ...one, id: i, number: 1, isShown: true }))
    expect(buildMeasurementRows(crystal, { kept, chosen: [] }, measure)).toEqual([])
  })

  describe('tabulateMeasurements', () => {
    it('gives atoms with their codes, value, s.u. and unit, apart by tabs', () => {
      const rows = rowsOf((placeOf) => [
        measurementOf([placeOf('N1'), { ...placeOf('O1'), symop: 11 }])!,
      ])
      const [head, line] = tabulateMeasurements(rows).split('\n')
      expect(head).toBe('Measurement\tAtoms\tValue\ts.u.\tUnit')
      const [title, atoms, value, su, unit] = line?.split('\t') ?? []
      expect([title, atoms, unit]).toEqual(['Distance', 'N1, O1 (12)', 'Å'])
      // _geom_hbond_distance_DA 3.170(3)
      expect(Number(value)).toBeCloseTo(3.17, 3)
      expect(Number(su)).toBeCloseTo(0.003, 3)
    })

    it('gives every atom of a plane its deviation', () => {
      const rows = rowsOf((placeOf) => [
        { kind: 'plane', plane: { kind: 'plane', places: RING.map(placeOf) } },
      ])
      const lines = tabulateMeasurements(rows).trimEnd().split('\n')
      expect(lines.slice(3).map((line) => line.split('\t')[1])).toEqual(RING)
    })
  })
})
