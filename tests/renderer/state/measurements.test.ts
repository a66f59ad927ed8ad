import { beforeEach, describe, expect, it } from 'vitest'
import {
  addsByClicking,
  clearMeasurements,
  deleteMeasurement,
  forgetMeasurements,
  keepMeasurement,
  measurementStore,
  NOTHING_MEASURED,
  pickedWithBond,
  setByClicking,
  toggleChosen,
  toggleShown,
} from '../../../renderer/state/measurements'
import type { Place } from '../../../shared/crystal/place'
import type { Measurement } from '../../../shared/measure/measurement'

const KEY = 'file:1'
const BLOCK = 'one'

const place = (site: number): Place => ({ site, symop: 0, translation: [0, 0, 0] })
const distance = (a: number, b: number): Measurement => ({
  kind: 'distance',
  points: [
    { kind: 'atom', place: place(a) },
    { kind: 'atom', place: place(b) },
  ],
})
const centroid = (...sites: number[]): Measurement => ({
  kind: 'centroid',
  places: sites.map(place),
})

const measured = () => measurementStore.getState().measurementsOf[KEY] ?? NOTHING_MEASURED
const ids = () => measured().kept.map(({ id }) => id)

beforeEach(() => {
  forgetMeasurements(KEY)
  setByClicking(false)
})

describe('keepMeasurement', () => {
  it('keeps measurements in the order they were made', () => {
    keepMeasurement(KEY, BLOCK, distance(0, 1))
    keepMeasurement(KEY, BLOCK, distance(1, 2))
    expect(measured().kept.map(({ measurement }) => measurement)).toEqual([
      distance(0, 1),
      distance(1, 2),
    ])
  })

  it('keeps the same measurement once, and shows it again', () => {
    keepMeasurement(KEY, BLOCK, distance(0, 1))
    toggleShown(KEY, ids()[0]!)
    expect(measured().kept[0]?.isShown).toBe(false)
    keepMeasurement(KEY, BLOCK, distance(0, 1))
    expect(measured().kept).toMatchObject([{ isShown: true }])
  })

  it('tells the same sites of two data blocks apart', () => {
    keepMeasurement(KEY, BLOCK, distance(0, 1))
    keepMeasurement(KEY, 'two', distance(0, 1))
    expect(measured().kept).toHaveLength(2)
  })

  it('numbers centroids and planes each for themselves, and no number twice', () => {
    keepMeasurement(KEY, BLOCK, centroid(0, 1))
    keepMeasurement(KEY, BLOCK, distance(0, 1))
    keepMeasurement(KEY, BLOCK, centroid(1, 2))
    keepMeasurement(KEY, BLOCK, {
      kind: 'plane',
      plane: { kind: 'plane', places: [0, 1, 2].map(place) },
    })
    expect(measured().kept.map(({ number }) => number)).toEqual([1, 1, 2, 1])
    deleteMeasurement(KEY, ids()[0]!)
    keepMeasurement(KEY, BLOCK, centroid(0, 1))
    expect(measured().kept.at(-1)?.number).toBe(3)
  })

  it('lets go of what was chosen once a number has been made of it', () => {
    keepMeasurement(KEY, BLOCK, centroid(0, 1))
    toggleChosen(KEY, ids()[0]!)
    expect(measured().chosen).toEqual(ids())
    keepMeasurement(KEY, BLOCK, centroid(2, 3))
    expect(measured().chosen).toHaveLength(1)
    keepMeasurement(KEY, BLOCK, distance(0, 1))
    expect(measured().chosen).toEqual([])
  })
})

describe('deleteMeasurement', () => {
  it('takes what is deleted from what is chosen', () => {
    keepMeasurement(KEY, BLOCK, centroid(0, 1))
    toggleChosen(KEY, ids()[0]!)
    deleteMeasurement(KEY, ids()[0]!)
    expect(measured()).toEqual(NOTHING_MEASURED)
  })
})

describe('clearMeasurements', () => {
  it('leaves those of the other data blocks', () => {
    keepMeasurement(KEY, BLOCK, distance(0, 1))
    keepMeasurement(KEY, 'two', distance(0, 1))
    clearMeasurements(KEY, BLOCK)
    expect(measured().kept).toMatchObject([{ block: 'two' }])
  })
})

describe('addsByClicking', () => {
  it('adds up to the four atoms of a torsion while measuring, and else never', () => {
    expect(addsByClicking(1)).toBe(false)
    setByClicking(true)
    expect([0, 1, 2, 3, 4].map(addsByClicking)).toEqual([true, true, true, true, false])
  })
})

describe('pickedWithBond', () => {
  it('makes an angle of two bonds of one atom, at that atom', () => {
    setByClicking(true)
    expect(pickedWithBond([1, 2], [2, 3])).toEqual([1, 2, 3])
    expect(pickedWithBond([1, 2], [3, 1])).toEqual([3, 1, 2])
  })

  it('leaves bonds alone that lead on from no end, and all when nothing is measured', () => {
    expect(pickedWithBond([1, 2], [2, 3])).toBeNull()
    setByClicking(true)
    expect(pickedWithBond([], [2, 3])).toBeNull()
    expect(pickedWithBond([1, 2], [3, 4])).toBeNull()
    expect(pickedWithBond([1, 2], [1, 2])).toBeNull()
    expect(pickedWithBond([1, 2, 3], [2, 5])).toBeNull()
    expect(pickedWithBond([1, 2, 3, 4], [4, 5])).toBeNull()
  })
})
