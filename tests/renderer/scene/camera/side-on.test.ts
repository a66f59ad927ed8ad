import { Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { sideOn } from '../../../../renderer/scene/camera/side-on'
import type { Vec3 } from '../../../../shared/geometry/vec3'
import type { Explosion, FragmentMotion } from '../../../../shared/scene/scene'

const WIDE = { width: 1600, height: 900 }
const TALL = { width: 700, height: 900 }

function explosion(axis: Vec3, motion: FragmentMotion = 'row'): Explosion {
  const fragment = { motion, spheres: Int32Array.of(), center: axis, holder: -1, part: 0 }
  return { fragments: [fragment, fragment], fragmentOfSphere: Int32Array.of(), axis }
}

/** The axis as the viewer sees it: x to the right, y up, z towards him. */
function seen({ axis }: Explosion, rotation: Quaternion): Vec3 {
  return new Vector3(...axis).applyQuaternion(rotation.clone().invert()).toArray()
}

describe('sideOn', () => {
  it.each([
    [[0, 0, 1], WIDE],
    [[0.2, 0.1, -0.97], WIDE],
    [[0.5, 0.5, Math.SQRT1_2], WIDE],
    [[0.2, 0.1, -0.97], TALL],
  ] as const)('lays a row along %j into the picture, along its longer side', (along, size) => {
    const axis = new Vector3(...along).normalize().toArray()
    const start = new Quaternion().setFromAxisAngle(new Vector3(0, 0.6, 0.8), 0.3)
    const [x, y, z] = seen(explosion(axis), sideOn({ rotation: start }, explosion(axis), size))
    expect(z).toBeCloseTo(0)
    // As it is read: the first at the left, or on top.
    expect(size === WIDE ? x : -y).toBeCloseTo(1)
  })

  it('turns by the least angle that does', () => {
    const start = new Quaternion()
    const leaning = explosion([Math.sin(0.3), 0, Math.cos(0.3)])
    expect(start.angleTo(sideOn({ rotation: start }, leaning, WIDE))).toBeCloseTo(Math.PI / 2 - 0.3)
  })

  it('leaves the camera where a row is seen well, and where nothing stands in a row', () => {
    const rotation = new Quaternion()
    expect(sideOn({ rotation }, explosion([0.6, 0.8, 0]), WIDE)).toBe(rotation)
    expect(sideOn({ rotation }, explosion([0, 0, 1], 'radial'), WIDE)).toBe(rotation)
    expect(sideOn({ rotation }, { ...explosion([0, 0, 1]), fragments: [] }, WIDE)).toBe(rotation)
  })
})
