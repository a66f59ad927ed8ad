import * as fc from 'fast-check'
import { Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import {
  between,
  cameraOfPose,
  fitted,
  initialPose,
  orbited,
  panned,
  pixelExtent,
  rayThrough,
  zoomed,
  type CameraPose,
} from '../../../../renderer/scene/camera/camera-pose'
import { lookingAlong } from '../../../../renderer/scene/camera/camera-turns'
import { composeScene } from '../../../../shared/scene/compose-scene'
import { madeReport } from '../../../support/made-report'
import { PAPER_BALLS } from '../../../support/scene-style'

const SIZE = { width: 800, height: 600 }
const PROJECTIONS = ['orthographic', 'perspective'] as const
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const vector = fc
  .tuple(number(-5, 5), number(-5, 5), number(-5, 5))
  .map(([x, y, z]) => new Vector3(x, y, z))
const pose: fc.Arbitrary<CameraPose> = fc
  .tuple(
    vector,
    fc.tuple(number(-1, 1), number(-1, 1), number(-1, 1), number(0.1, 1)),
    number(2, 50),
  )
  .map(([target, [x, y, z, w], extent]) => ({
    target,
    rotation: new Quaternion(x, y, z, w).normalize(),
    extent,
  }))

/** Pixels from the middle, y downwards, of a point seen by a camera. */
function placeOf(point: Vector3, camera: ReturnType<typeof cameraOfPose>): [number, number] {
  const seen = point.clone().project(camera)
  return [(seen.x * SIZE.width) / 2, (-seen.y * SIZE.height) / 2]
}

describe('cameraOfPose', () => {
  it('gives the target plane the same scale in both projections and in every window', () => {
    fc.assert(
      fc.property(pose, number(200, 2000), number(200, 2000), (at, width, height) => {
        const size = { width, height }
        const sideways = new Vector3(0.7, -0.4, 0).applyQuaternion(at.rotation).add(at.target)
        for (const projection of PROJECTIONS) {
          const seen = sideways.clone().project(cameraOfPose(at, projection, size, 10))
          const perPixel = pixelExtent(at, size)
          expect((seen.x * width) / 2).toBeCloseTo(0.7 / perPixel, 5)
          expect((seen.y * height) / 2).toBeCloseTo(-0.4 / perPixel, 5)
        }
      }),
    )
  })

  it('keeps all of the scene between its near and far planes', () => {
    fc.assert(
      fc.property(pose, vector, (at, direction) => {
        fc.pre(direction.length() > 0.1)
        const point = direction.setLength(10)
        const camera = cameraOfPose(at, 'orthographic', SIZE, 10)
        expect(Math.abs(point.project(camera).z)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('rayThrough', () => {
  it.each(PROJECTIONS)('passes the point that is drawn there (%s)', (projection) => {
    fc.assert(
      fc.property(pose, vector, (at, point) => {
        const camera = cameraOfPose({ ...at, extent: at.extent + 20 }, projection, SIZE, 10)
        const { origin, direction } = rayThrough(camera, placeOf(point, camera), SIZE)
        const towards = point.clone().sub(new Vector3(...origin))
        expect(towards.cross(new Vector3(...direction)).length()).toBeLessThan(1e-6)
      }),
    )
  })
})

describe('zoomed', () => {
  it('keeps in place what lies under the pointer', () => {
    fc.assert(
      fc.property(
        pose,
        number(0.8, 1.25),
        number(-400, 400),
        number(-300, 300),
        (at, factor, x, y) => {
          const after = zoomed(at, factor, [x, y], SIZE, 10)
          const before = cameraOfPose(at, 'orthographic', SIZE, 10)
          const under = new Vector3((2 * x) / SIZE.width, (-2 * y) / SIZE.height, 0).unproject(
            before,
          )
          const [nowX, nowY] = placeOf(under, cameraOfPose(after, 'orthographic', SIZE, 10))
          expect(nowX).toBeCloseTo(x, 4)
          expect(nowY).toBeCloseTo(y, 4)
          expect(at.extent / after.extent).toBeCloseTo(factor, 6)
        },
      ),
    )
  })

  it('ends before things become endlessly large or small', () => {
    const start = initialPose()
    expect(zoomed(start, 1e9, [0, 0], SIZE, 10).extent).toBeGreaterThan(0.1)
    expect(zoomed(start, 1e-9, [0, 0], SIZE, 10).extent).toBeLessThan(1000)
  })
})

describe('panned', () => {
  it('lets the scene follow the pointer', () => {
    fc.assert(
      fc.property(pose, number(-300, 300), number(-300, 300), (at, x, y) => {
        const camera = cameraOfPose(panned(at, x, y, SIZE), 'orthographic', SIZE, 10)
        const [nowX, nowY] = placeOf(at.target, camera)
        expect(nowX).toBeCloseTo(x, 5)
        expect(nowY).toBeCloseTo(y, 5)
      }),
    )
  })
})

describe('orbited', () => {
  it('moves the front of the scene with the pointer and turns about the target', () => {
    fc.assert(
      fc.property(pose, number(-80, 80), number(-80, 80), (at, x, y) => {
        fc.pre(Math.hypot(x, y) > 1)
        const front = new Vector3(0, 0, 1).applyQuaternion(at.rotation).add(at.target)
        const after = orbited(at, x, y, SIZE)
        const [nowX, nowY] = placeOf(front, cameraOfPose(after, 'orthographic', SIZE, 10))
        expect(Math.sign(nowX * x + nowY * y)).toBe(1)
        expect(nowX * y - nowY * x).toBeCloseTo(0, 4)
        expect(after.target).toEqual(at.target)
      }),
    )
  })

  it('turns half around by a drag across the shorter side', () => {
    const start = { ...initialPose(), rotation: new Quaternion() }
    const towards = new Vector3(0, 0, 1).applyQuaternion(orbited(start, 600, 0, SIZE).rotation)
    expect(towards.z).toBeCloseTo(-1, 6)
  })
})

describe('lookingAlong', () => {
  const { axes } = composeScene(madeReport(), PAPER_BALLS)
  // A monoclinic cell, β 110°: a and a* are 20° apart.
  const angle = (20 * Math.PI) / 180
  const oblique = {
    direct: [[1, 0, 0], [0, 1, 0], [-Math.sin(angle), 0, Math.cos(angle)]], // prettier-ignore
    reciprocal: [[Math.cos(angle), 0, Math.sin(angle)], [0, 1, 0], [0, 0, 1]], // prettier-ignore
  } as const

  it.each(['a', 'b', 'c', 'a*', 'b*', 'c*'] as const)('turns %s towards the viewer', (axis) => {
    for (const set of [axes, oblique]) {
      const { rotation } = lookingAlong(initialPose(), axis, set)
      const vectors = axis.endsWith('*') ? set.reciprocal : set.direct
      const towards = new Vector3(...vectors['abc'.indexOf(axis[0]!)]!)
      towards.applyQuaternion(rotation.clone().invert())
      expect(towards.z).toBeCloseTo(1, 6)
    }
  })

  it('holds c upright when looking along a, and b when looking along c', () => {
    const upright = (axis: 'a' | 'c', upwards: readonly [number, number, number]) =>
      new Vector3(...upwards).applyQuaternion(
        lookingAlong(initialPose(), axis, oblique).rotation.clone().invert(),
      )
    expect(upright('a', oblique.direct[2]).x).toBeCloseTo(0, 6)
    expect(upright('a', oblique.direct[2]).y).toBeGreaterThan(0)
    expect(upright('c', oblique.direct[1]).y).toBeCloseTo(1, 6)
  })
})

describe('fitted', () => {
  const ball = fc.tuple(vector, number(0.1, 2))

  it.each(PROJECTIONS)('brings all balls into view, one of them to the edge (%s)', (projection) => {
    fc.assert(
      fc.property(pose, fc.array(ball, { minLength: 2, maxLength: 20 }), (at, balls) => {
        const made = balls.map(([center, radius]) => ({ center: center.toArray(), radius }))
        const after = fitted(at, made, projection, SIZE)
        const camera = cameraOfPose(after, projection, SIZE, 20)
        const scale = pixelExtent(after, SIZE)
        const used = balls.map(([center, radius]) => {
          const [x, y] = placeOf(center, camera)
          const reach = projection === 'orthographic' ? radius / scale : 0
          return Math.max((Math.abs(x) + reach) / 400, (Math.abs(y) + reach) / 300)
        })
        expect(Math.max(...used)).toBeLessThanOrEqual(1)
        if (projection === 'orthographic' && after.extent > 4) {
          expect(Math.max(...used)).toBeGreaterThan(0.9)
        }
      }),
    )
  })

  it('looks at the origin as long as what is shown stands about it', () => {
    const near = [{ center: [0, 0, 0], radius: 5 }, { center: [1, 0, 0], radius: 5 }] as const // prettier-ignore
    expect(fitted(initialPose(), near, 'orthographic', SIZE).target.length()).toBe(0)
  })

  it('looks at the middle of what is shown where the origin is not favoured', () => {
    const near = [{ center: [0, 0, 0], radius: 5 }, { center: [1, 0, 0], radius: 5 }] as const // prettier-ignore
    const { target } = fitted(initialPose(), near, 'orthographic', SIZE, 1)
    expect(target.distanceTo(new Vector3(0.5, 0, 0))).toBeLessThan(0.5)
    expect(target.x).toBeCloseTo(0.5, 6)
  })

  it('looks at the middle of what is shown where the origin is at its edge, as with a cell', () => {
    const far = [{ center: [0, 0, 0], radius: 1 }, { center: [20, 20, 20], radius: 1 }] as const // prettier-ignore
    const { target } = fitted(initialPose(), far, 'orthographic', SIZE)
    expect(target.distanceTo(new Vector3(10, 10, 10))).toBeLessThan(1e-6)
  })
})

describe('between', () => {
  it('begins and ends at its poses', () => {
    fc.assert(
      fc.property(pose, pose, (from, to) => {
        for (const [share, expected] of [
          [0, from],
          [1, to],
        ] as const) {
          // prettier-ignore
          const found = between(from, to, share)
          expect(found.extent).toBeCloseTo(expected.extent, 6)
          expect(found.target.distanceTo(expected.target)).toBeLessThan(1e-6)
          expect(found.rotation.angleTo(expected.rotation)).toBeLessThan(1e-4)
        }
      }),
    )
  })
})
