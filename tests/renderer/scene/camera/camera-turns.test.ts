import * as fc from 'fast-check'
import { Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { initialPose, type CameraPose } from '../../../../renderer/scene/camera/camera-pose'
import {
  flipped,
  heldAt,
  isAlong,
  lookingAlong,
  lookingDown,
  lookingDownLine,
  rolled,
  straightened,
} from '../../../../renderer/scene/camera/camera-turns'
import type { Vec3 } from '../../../../shared/geometry/vec3'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const vector = fc
  .tuple(number(-1, 1), number(-1, 1), number(-1, 1))
  .filter((v) => Math.hypot(...v) > 0.1)
const pose: fc.Arbitrary<CameraPose> = fc
  .tuple(vector, fc.tuple(number(-1, 1), number(-1, 1), number(-1, 1), number(0.1, 1)))
  .map(([target, [x, y, z, w]]) => ({
    target: new Vector3(...target),
    rotation: new Quaternion(x, y, z, w).normalize(),
    extent: 12,
  }))

/** A direction as the viewer has it: x to the right, y up, z towards the eye. */
function seen({ rotation }: CameraPose, direction: Vec3): Vector3 {
  return new Vector3(...direction).normalize().applyQuaternion(rotation.clone().invert())
}

/** Radians by which two orientations differ. */
const turnBetween = (p: CameraPose, q: CameraPose) => p.rotation.angleTo(q.rotation)

describe('lookingAlong', () => {
  // A monoclinic cell, β 110°: c leans by 20° against c*.
  const lean = (20 * Math.PI) / 180
  const axes = {
    direct: [[1, 0, 0], [0, 1, 0], [-Math.sin(lean), 0, Math.cos(lean)]], // prettier-ignore
    reciprocal: [[Math.cos(lean), 0, Math.sin(lean)], [0, 1, 0], [0, 0, 1]], // prettier-ignore
  } as const

  it('has the edge upright that lies in the picture when looking along a reciprocal axis', () => {
    fc.assert(
      fc.property(pose, (at) => {
        // c is at right angles to a*, b to c*: each lies in the picture, straight up.
        expect(seen(lookingAlong(at, 'a*', axes), axes.direct[2]).y).toBeCloseTo(1, 6)
        expect(seen(lookingAlong(at, 'b*', axes), axes.direct[2]).y).toBeCloseTo(1, 6)
        expect(seen(lookingAlong(at, 'c*', axes), axes.direct[1]).y).toBeCloseTo(1, 6)
      }),
    )
  })
})

describe('lookingDown', () => {
  it('brings a direction to the viewer by the angle that was between them, and no more', () => {
    fc.assert(
      fc.property(pose, vector, (at, direction) => {
        const after = lookingDown(at, direction)
        const angle = Math.acos(Math.min(1, Math.max(-1, seen(at, direction).z)))
        expect(seen(after, direction).z).toBeCloseTo(1, 6)
        expect(turnBetween(at, after)).toBeCloseTo(angle, 4)
      }),
    )
  })

  it('turns about the upright of the picture where the direction points straight away', () => {
    fc.assert(
      fc.property(pose, (at) => {
        const away = new Vector3(0, 0, -1).applyQuaternion(at.rotation)
        const up = new Vector3(0, 1, 0).applyQuaternion(at.rotation)
        const after = lookingDown(at, away.toArray())
        expect(seen(after, away.toArray()).z).toBeCloseTo(1, 6)
        expect(seen(after, up.toArray()).y).toBeCloseTo(1, 6)
      }),
    )
  })

  it('holds another direction as upright as it can be', () => {
    fc.assert(
      fc.property(pose, vector, vector, (at, direction, upright) => {
        fc.pre(
          new Vector3(...direction)
            .normalize()
            .cross(new Vector3(...upright))
            .length() > 0.01,
        )
        const after = lookingDown(at, direction, upright)
        expect(seen(after, direction).z).toBeCloseTo(1, 6)
        expect(seen(after, upright).x).toBeCloseTo(0, 6)
        expect(seen(after, upright).y).toBeGreaterThan(0)
      }),
    )
  })

  it('is what it is without an upright where that is the direction itself', () => {
    const [at, direction] = [initialPose(), [1, 2, 3]] as const
    expect(lookingDown(at, direction, [2, 4, 6])).toEqual(lookingDown(at, direction))
  })
})

describe('lookingDownLine', () => {
  it('looks from the nearer end, so that it never turns by more than a right angle', () => {
    fc.assert(
      fc.property(pose, vector, (at, direction) => {
        const after = lookingDownLine(at, direction)
        expect(Math.abs(seen(after, direction).z)).toBeCloseTo(1, 6)
        expect(turnBetween(at, after)).toBeLessThan(Math.PI / 2 + 1e-4)
      }),
    )
  })

  it('turns one of the lines across it upright, the one that takes the least roll', () => {
    // Three twofold axes across a threefold one, 60° apart as lines: one is within 30° of the upright.
    const across = [0, 60, 120].map((degrees): Vec3 => {
      const angle = (degrees * Math.PI) / 180
      return [Math.cos(angle), Math.sin(angle), 0]
    })
    fc.assert(
      fc.property(pose, (at) => {
        const [turned, after] = [
          lookingDownLine(at, [0, 0, 1]),
          lookingDownLine(at, [0, 0, 1], across),
        ]
        const upright = Math.max(...across.map((line) => Math.abs(seen(after, line).y)))
        expect(upright).toBeCloseTo(1, 6)
        expect(turnBetween(turned, after)).toBeLessThan(Math.PI / 6 + 1e-4)
      }),
    )
  })
})

describe('straightened', () => {
  it('brings a line level into the picture by the angle that was between them, and no more', () => {
    fc.assert(
      fc.property(pose, vector, vector, (at, from, to) => {
        const line: Vec3 = [to[0] - from[0], to[1] - from[1], to[2] - from[2]]
        fc.pre(Math.hypot(...line) > 0.01)
        const after = straightened(at, from, to)
        expect(Math.abs(seen(after, line).x)).toBeCloseTo(1, 6)
        const angle = Math.acos(Math.min(1, Math.abs(seen(at, line).x)))
        expect(turnBetween(at, after)).toBeCloseTo(angle, 4)
      }),
    )
  })

  it('leaves the view alone where both points are one', () => {
    const at = initialPose()
    expect(straightened(at, [1, 1, 1], [1, 1, 1])).toBe(at)
  })
})

describe('flipped', () => {
  it('looks from behind with the same upright, and back again', () => {
    fc.assert(
      fc.property(pose, (at) => {
        const after = flipped(at)
        const [eye, up] = [new Vector3(0, 0, 1), new Vector3(0, 1, 0)]
        for (const direction of [eye, up]) direction.applyQuaternion(at.rotation)
        expect(seen(after, eye.toArray()).z).toBeCloseTo(-1, 6)
        expect(seen(after, up.toArray()).y).toBeCloseTo(1, 6)
        expect(turnBetween(flipped(after), at)).toBeCloseTo(0, 4)
      }),
    )
  })
})

describe('rolled', () => {
  it('turns the picture counter-clockwise, about the line of sight', () => {
    fc.assert(
      fc.property(pose, number(-3, 3), (at, angle) => {
        const right = new Vector3(1, 0, 0).applyQuaternion(at.rotation).toArray()
        const after = seen(rolled(at, angle), right)
        expect(after.x).toBeCloseTo(Math.cos(angle), 6)
        expect(after.y).toBeCloseTo(Math.sin(angle), 6)
        expect(after.z).toBeCloseTo(0, 6)
      }),
    )
  })
})

describe('heldAt', () => {
  it('keeps a place where it is in the picture, and as deep', () => {
    fc.assert(
      fc.property(pose, pose, vector, (before, after, place) => {
        const inView = ({ target, rotation }: CameraPose) =>
          new Vector3(...place).sub(target).applyQuaternion(rotation.clone().invert())
        const held = heldAt(before, after, place)
        expect(held.rotation).toEqual(after.rotation)
        expect(inView(held).distanceTo(inView(before))).toBeLessThan(1e-9)
      }),
    )
  })
})

describe('isAlong', () => {
  it('holds of what points at the viewer, not of what points away', () => {
    const at = lookingDown(initialPose(), [1, 2, 3])
    expect(isAlong(at, [2, 4, 6])).toBe(true)
    expect(isAlong(at, [-1, -2, -3])).toBe(false)
    expect(isAlong(at, [1, 2, 3.2])).toBe(false)
  })
})
