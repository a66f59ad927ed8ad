/** What the reference pictures show: few atoms, seen large, from one side. */
import { join } from 'node:path'
import { drawOwnHulls } from '../../../renderer/anatomy-drawing'
import { drawStylePolyhedra } from '../../../renderer/coordination-drawing'
import type { AnalysisOptions, StructureReport } from '../../../shared/pipeline/structure-report'
import { DEFAULT_ENSEMBLE } from '../../../shared/ensemble/ensemble-choice'
import type { Vec3 } from '../../../shared/geometry/vec3'
import { elementColor } from '../../../shared/scene/atom-colors'
import { backgroundColor } from '../../../shared/scene/background'
import { composeScene } from '../../../shared/scene/compose-scene'
import { PRESETS } from '../../../shared/scene/presets'
import { REPRESENTATIONS, type Scene, type SceneStyle } from '../../../shared/scene/scene'
import { SCREEN_LOOK } from '../../../shared/scene/stage-look'
import { analysed } from '../../support/analysed'
import { PAPER_BALLS } from '../../support/scene-style'
import { madeScene } from './made-scene'
import type { PlainView } from './page/main'
import { BLUE, GREEN, RED } from './stage-pixels'

/** A scene as it is pictured. */
export interface Pictured {
  readonly scene: Scene
  readonly view: Partial<PlainView>
  /** Where the eye is, from the middle. */
  readonly from: Vec3
}

function fixture(name: string, options: Partial<AnalysisOptions> = {}): StructureReport {
  return analysed(join('tests', 'fixtures', 'pictures', `${name}.cif`), options)
}

const ALKYNYL = analysed(join('resources', 'samples', 'Cu3-alkynyl.cif'))
/** Places that elements share, places that are half empty, atoms in two places, and what moves impossibly. */
const DISORDERED = fixture('disordered')
/** All kinds of bonds. */
export const BONDED = fixture('bonds')

const ASLANT: Vec3 = [1, 2, 6]

/** A structure in a style, and in how else it is viewed. */
export function pictured(
  report: StructureReport,
  style: Partial<SceneStyle>,
  view: Partial<PlainView> = {},
): Pictured {
  const whole = { ...PAPER_BALLS, ...style }
  const polyhedra = drawStylePolyhedra(report, whole, (element) => elementColor(whole.palette, element)) // prettier-ignore
  return { scene: composeScene(report, whole), view: { polyhedra, ...view }, from: ASLANT }
}

/** Three balls one behind the other, all of them seen through; the nearest in the colour given first. */
export function ghosts(colors: readonly string[]): Pictured {
  const balls = colors.map((color, part) => {
    return { at: [0.9 * part - 0.9, 0.3 * part, 1.4 - 1.4 * part], radius: 1.2, color, part } as const // prettier-ignore
  })
  const opacityOfPart = colors.map((_, part) => [part, 0.35 + 0.15 * part] as const)
  return { scene: madeScene(balls), view: { opacityOfPart }, from: [0, 0, 1] }
}

/** What no sample has: a bond that leaves the structure, beside what stands for the impossible. */
function marks(): Pictured {
  const scene = madeScene(
    [
      { at: [-1.5, 0, 0], radius: 0.7, color: RED, sectors: [[0.4, RED], [0.7, BLUE], [1, null]] }, // prettier-ignore
      { at: [1.5, 0, 0], radius: 0.8, color: BLUE, isAlternative: true },
    ],
    [{ joins: [0, 1], radius: 0.15, color: GREEN }],
    [
      { ball: 0, tip: [-2.8, 1.3, 0.3] },
      { ball: 1, tip: [2.6, -1.5, 0.6] },
    ],
  )
  return { scene, view: {}, from: ASLANT }
}

function ofElement(report: StructureReport, wanted: number): number[] {
  const { ensemble, graph } = report
  return Array.from(ensemble.atom.keys()).filter((i) => graph.atoms.element[ensemble.atom[i]!] === wanted) // prettier-ignore
}

const HULL = drawOwnHulls(ALKYNYL, [{ atoms: [29, 17, 15].flatMap((z) => ofElement(ALKYNYL, z)), color: '#3878c8' }]) // prettier-ignore
const CARBONS = new Set(ofElement(ALKYNYL, 6).concat(ofElement(ALKYNYL, 1)))
const VEIL = Uint8Array.from({ length: ALKYNYL.ensemble.count }, (_, i) => (CARBONS.has(i) ? 90 : 255)) // prettier-ignore

/** The name of each picture, and what it shows. */
export const PICTURED: Readonly<Record<string, () => Pictured>> = {
  ...Object.fromEntries(
    REPRESENTATIONS.map((representation) => [
      representation,
      () => pictured(ALKYNYL, { representation }),
    ]),
  ),
  ...Object.fromEntries(
    PRESETS.map(({ name, style, look, background }) => [
      `preset-${name.toLowerCase().replace(' ', '-')}`,
      () => pictured(BONDED, { representation: 'ball-and-stick', ...style }, { look, background: backgroundColor(background, false) }), // prettier-ignore
    ]),
  ),
  'ghosts-over-ghosts': () => ghosts([RED, GREEN, BLUE]),
  'ghosted-ligands': () =>
    pictured(ALKYNYL, { representation: 'ball-and-stick' }, { opacityOfAtom: VEIL }),
  focus: () => pictured(ALKYNYL, {}, { focus: ofElement(ALKYNYL, 29) }),
  perspective: () =>
    pictured(ALKYNYL, { representation: 'space-filling' }, { projection: 'perspective' }),
  'ellipsoids-plain': () => displaced('plain'),
  'ellipsoids-circles': () => displaced('circles'),
  'ellipsoids-octants': () => displaced('octants'),
  disorder: () => pictured(DISORDERED, { representation: 'ball-and-stick' }),
  alternatives: () =>
    pictured(fixture('disordered', { ensemble: { ...DEFAULT_ENSEMBLE, withAlternatives: true } }), {
      representation: 'ball-and-stick',
    }),
  marks,
  'bonds-by-kind': () =>
    pictured(BONDED, {
      representation: 'ball-and-stick',
      bondColors: 'kind',
      metalContacts: 'dashed',
      multipleBonds: true,
    }),
  hull: () => pictured(ALKYNYL, { representation: 'wires' }, { polyhedra: HULL }),
  'mixed-representations': () =>
    pictured(ALKYNYL, {
      representation: 'wires',
      rules: [
        { of: { kind: 'element', element: 29 }, representation: 'space-filling' },
        { of: { kind: 'element', element: 17 }, representation: 'ball-and-stick' },
        { of: { kind: 'element', element: 15 }, representation: 'ellipsoids' },
      ],
    }),
}

function displaced(ellipsoids: (typeof SCREEN_LOOK)['ellipsoids']): Pictured {
  return pictured(DISORDERED, { representation: 'ellipsoids' }, { look: { ...SCREEN_LOOK, ellipsoids } }) // prettier-ignore
}
