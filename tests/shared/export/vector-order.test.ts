import { describe, expect, it } from 'vitest'
import type { Cover } from '../../../shared/export/vector-cover'
import { orderFromBehind, type Body } from '../../../shared/export/vector-order'

const disc = (x: number, z: number, reach = 10): Cover => ({ kind: 'disc', at: [x, 0], reach, z, bulge: 1 }) // prettier-ignore
const body = (cover: Cover, depth: number, opacity = 1): Body => ({
  cover,
  depth,
  opacity,
  svg: '',
})

describe('orderFromBehind', () => {
  it('lays the nearer of two discs on the other', () => {
    const bodies = [body(disc(0, 5), 5), body(disc(3, -5), -5)]
    expect(orderFromBehind(bodies)).toEqual([1, 0])
  })

  it('lays a rod that passes before a ball on it though its middle is farther away', () => {
    const rod: Cover = { kind: 'rod', from: [-200, 0], to: [0, 0], half: 2, zFrom: -40, zTo: 4 }
    const bodies = [body(rod, -18), body(disc(0, 0), 0)]
    expect(orderFromBehind(bodies)).toEqual([1, 0])
  })

  it('lays a face behind what it is behind there, though its middle is nearer', () => {
    // z = x / 10: at x = −50 it is at −5, behind the ball at 0.
    const corners = [[-60, -50], [100, -50], [100, 50], [-60, 50]] as const // prettier-ignore
    const face: Cover = { kind: 'face', corners, slope: [0.1, 0, 0] }
    expect(orderFromBehind([body(face, 2), body(disc(-50, 0, 5), 0)])).toEqual([0, 1])
  })

  it('puts ghosts that nothing parts in one row', () => {
    const apart = (i: number) => disc(100 * i, -i)
    const bodies = [0, 1, 2, 3, 4, 5].map((i) => body(apart(i), -i, i % 2 === 0 ? 1 : 0.2))
    const opacities = orderFromBehind(bodies).map((i) => bodies[i]!.opacity)
    expect(opacities).toEqual([0.2, 0.2, 0.2, 1, 1, 1])
  })

  it('draws every body of a ring of overlaps once', () => {
    const rod = (from: readonly [number, number], to: readonly [number, number]): Body =>
      body({ kind: 'rod', from, to, half: 2, zFrom: 1, zTo: -1 }, 0)
    const ring = [rod([0, 0], [100, 10]), rod([90, 0], [60, 90]), rod([70, 80], [5, -5])]
    expect(orderFromBehind(ring).toSorted()).toEqual([0, 1, 2])
  })
})
