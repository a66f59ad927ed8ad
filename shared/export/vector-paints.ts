/** Gradients, each made once for all bodies that look the same. */
import { displayFromLinear, type Rgb } from '../scene/color'
import type { StageLook } from '../scene/stage-look'
import { svgNumber } from './svg-text'
import { lit, mixed, rimOf, svgColor } from './vector-shading'

/** How something is coloured where it stands. */
export interface Tone {
  /** Linear light. */
  readonly base: Rgb
  /** 0 to 1: how much of the sky its neighbours leave. */
  readonly open: number
  /** 0 to 1: how far it fades into the ground. */
  readonly cue: number
}

export interface Paints {
  /** A fill for a body that bulges towards the viewer as a ball does; turned by an angle, radians. */
  ball(tone: Tone, angle?: number): string
  /**
   * A fill for a rod along x, its sides at y = −1 and 1, y downwards.
   *
   * @param angle of its axis on the sheet, radians, x towards y downwards
   * @param tilt sine of the angle by which it leads away from the viewer
   */
  rod(tone: Tone, angle: number, tilt: number): string
  /** One colour: of what faces the viewer. */
  plain(tone: Tone): string
  /** The stroke along its outline. */
  rim(tone: Tone): string
  /** All gradients that were asked for. */
  definitions(): string
}

/** Steps in which light and distance are told apart: finer ones are not seen. */
const STEPS = 16
/** Of the angle and the tilt of rods and ellipsoids. */
const TURN = Math.PI / 12
const TILTS = 4
/** Where the light of a ball is gathered, in radii from its middle, y upwards; and how far it reaches. */
const SPOT = [-0.28, 0.36] as const
const REACH = 1 + Math.hypot(...SPOT)
const BALL_STOPS = [0, 0.1, 0.2, 0.36, 0.55, 0.75, 0.9, 1] as const
const ROD_STOPS = [-1, -0.75, -0.45, -0.15, 0.2, 0.6, 1] as const
const AZIMUTHS = 24

/**
 * @param ground sRGB: what far things fade into
 * @param prefix of the names of gradients: two pictures on one page must not share them
 */
export function createPaints(look: StageLook, ground: Rgb, prefix: string): Paints {
  const { material } = look
  const names = new Map<string, string>()
  const made: string[] = []
  const faded = (shown: Rgb, cue: number) => svgColor(mixed(shown, ground, stepped(cue)))
  const keyOf = ({ base, open, cue }: Tone) =>
    `${svgColor(displayFromLinear(base))} ${stepped(open)} ${stepped(cue)}`

  function named(key: string, make: (name: string) => string): string {
    let name = names.get(key)
    if (name === undefined) {
      name = `${prefix}${names.size.toString(36)}`
      names.set(key, name)
      made.push(make(name))
    }
    return `url(#${name})`
  }

  function ballStops({ base, open, cue }: Tone): string {
    return BALL_STOPS.map((offset) => {
      const shown = meanAround(offset * REACH, (x, y, z) =>
        lit(base, [x, y, z], material, stepped(open)),
      )
      return stop(offset, faded(shown, cue))
    }).join('')
  }

  function plainOf({ base, open }: Tone): Rgb {
    return lit(base, [0, 0, 1], material, stepped(open))
  }

  return {
    ball(tone, angle = 0) {
      if (material === 'flat') return faded(plainOf(tone), tone.cue)
      const turn = Math.round(angle / TURN)
      const key = `ball ${keyOf(tone)}`
      const straight = named(key, (name) => {
        const [cx, cy, r] = [0.5 + SPOT[0] / 2, 0.5 - SPOT[1] / 2, REACH / 2]
        return `<radialGradient id="${name}" cx="${svgNumber(cx)}" cy="${svgNumber(cy)}" r="${svgNumber(r)}">${ballStops(tone)}</radialGradient>`
      })
      if (turn === 0) return straight
      return named(`${key} ${turn}`, (name) => {
        const degrees = svgNumber((-turn * TURN * 180) / Math.PI)
        return `<radialGradient id="${name}" href="${straight.slice(4, -1)}" gradientTransform="rotate(${degrees} .5 .5)"/>`
      })
    },
    rod(tone, angle, tilt) {
      if (material === 'flat') return faded(plainOf(tone), tone.cue)
      const turn = Math.round(angle / TURN)
      const slope = Math.round(tilt * TILTS) / TILTS
      return named(`rod ${keyOf(tone)} ${turn} ${slope}`, (name) => {
        const flat = Math.sqrt(1 - slope * slope)
        const [cos, sin] = [Math.cos(turn * TURN), Math.sin(turn * TURN)]
        const stops = ROD_STOPS.map((y) => {
          const facing = Math.sqrt(1 - y * y)
          // Away from the axis by y, towards the viewer by `facing`; the sheet's y leads downwards.
          const normal = [
            -y * sin + facing * slope * cos,
            -(y * cos + facing * slope * sin),
            facing * flat,
          ] as const
          return stop((y + 1) / 2, faded(lit(tone.base, normal, material, stepped(tone.open)), tone.cue)) // prettier-ignore
        })
        return `<linearGradient id="${name}" gradientUnits="userSpaceOnUse" x1="0" y1="-1" x2="0" y2="1">${stops.join('')}</linearGradient>`
      })
    },
    plain: (tone) => faded(plainOf(tone), tone.cue),
    rim: (tone) => faded(rimOf(plainOf(tone), material), tone.cue),
    definitions: () => (made.length === 0 ? '' : `<defs>${made.join('')}</defs>`),
  }
}

function stop(offset: number, color: string): string {
  return `<stop offset="${svgNumber(offset)}" stop-color="${color}"/>`
}

function stepped(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * STEPS) / STEPS
}

/** The mean over the points of a ball that are so many radii from the spot of light, as they are seen. */
function meanAround(distance: number, colorAt: (x: number, y: number, z: number) => Rgb): Rgb {
  let [r, g, b, count] = [0, 0, 0, 0]
  for (let i = 0; i < AZIMUTHS; i++) {
    const angle = (2 * Math.PI * i) / AZIMUTHS
    const x = SPOT[0] + distance * Math.cos(angle)
    const y = SPOT[1] + distance * Math.sin(angle)
    const z = 1 - x * x - y * y
    if (z < 0) continue
    const color = colorAt(x, y, Math.sqrt(z))
    r += color[0]
    g += color[1]
    b += color[2]
    count++
  }
  // Farther than any point: the farthest there is, opposite to the light.
  if (count === 0) {
    const length = Math.hypot(...SPOT)
    return colorAt(-SPOT[0] / length, -SPOT[1] / length, 0)
  }
  return [r / count, g / count, b / count]
}
