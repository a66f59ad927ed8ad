/** Opens the page of `page/` in Chromium and drives the stage on it. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { openBrowser } from '../../../scripts/support/browser.mjs'
import { letDraw } from '../../../scripts/support/drive.mjs'
import type { PictureOptions } from '../../../renderer/picture/picture-options'
import type { CameraState, StageTarget } from '../../../renderer/scene/stage-view'
import type { Scene } from '../../../shared/scene/scene'
import { SCREEN_LOOK } from '../../../shared/scene/stage-look'
import { readPng, type Png } from '../../support/png'
import type { PlainView } from './page/main'

export type PlainOptions = Pick<
  PictureOptions,
  'widthMm' | 'heightMm' | 'dotsPerInch' | 'background'
>

export interface StagePage {
  readonly page: Page
  /** Null: the scene that is there. */
  show(scene: Scene | null, view?: Partial<PlainView>): Promise<void>
  /** Waits until no frame has been drawn for a while, and tells how many there were. */
  rest(): Promise<number>
  /** Of the view; with `stop`, of that stop of the peel. */
  picture(options: PlainOptions, stop?: number): Promise<Png>
  camera(): Promise<CameraState>
  /** What was clicked and pointed at since the page was opened. */
  picked(): Promise<readonly (StageTarget | null)[]>
  hovered(): Promise<readonly (StageTarget | null)[]>
}

/** Everything solid, nothing moves by itself. */
export const PLAIN_VIEW: PlainView = {
  peel: 99,
  opacityOfPart: [],
  hiddenParts: [],
  selection: { atoms: [], bond: null },
  projection: 'orthographic',
  background: '#ffffff',
  accent: '#00ff00',
  reducedMotion: true,
  cell: false,
  lines: [],
  planes: [],
  polyhedra: [],
  labels: [],
  labelScale: 1,
  focus: null,
  explode: 0,
  rings: [],
  tool: 'orbit',
  opacityOfAtom: null,
  look: SCREEN_LOOK,
}

/** One pixel is 0.1 mm at this resolution. */
export const TEN_PER_MM = 254

const QUIET_TIME = 350
const VIEWPORT = { width: 400, height: 300 }

/**
 * Starts a browser for the page that `tests/support/stage-setup.ts` has built.
 *
 * @returns functions that open the page afresh, and one that ends it all
 */
async function prepareStagePages() {
  const browser = await openBrowser()
  const url = inject('stageUrl')

  async function open(prepare?: () => void): Promise<StagePage> {
    const page = await browser.newPage({ viewport: VIEWPORT })
    if (prepare !== undefined) await page.addInitScript(prepare)
    await page.goto(url)
    return stagePage(page)
  }

  return {
    open,
    /** A page that counts how often anything is sent to the graphics processor. */
    async openCounted(): Promise<StagePage & { readonly uploads: () => Promise<number> }> {
      const counted = await open(countUploads)
      const uploads = () =>
        counted.page.evaluate(() => (window as unknown as { uploads: number }).uploads)
      return { ...counted, uploads }
    },
    close: () => browser.close(),
  }
}

/** Runs in the page, before everything else. */
function countUploads(): void {
  const counter = window as unknown as { uploads: number }
  counter.uploads = 0
  for (const name of ['bufferData', 'bufferSubData'] as const) {
    const original = WebGL2RenderingContext.prototype[name] as (...args: unknown[]) => void
    Object.defineProperty(WebGL2RenderingContext.prototype, name, {
      value(this: WebGL2RenderingContext, ...args: unknown[]) {
        counter.uploads++
        original.apply(this, args)
      },
    })
  }
}

function stagePage(page: Page): StagePage {
  const frames = () => page.evaluate(() => window.stage.current?.framesDrawn() ?? 0)
  const rest = async () => {
    let before = -1
    for (;;) {
      const now = await frames()
      if (now === before && now > 0) return now
      before = now
      await letDraw(page, QUIET_TIME)
    }
  }
  return {
    page,
    async show(scene, view = {}) {
      const wanted = { ...PLAIN_VIEW, ...view }
      await page.evaluate(([s, v]) => window.show(s, v), [scene, wanted] as const)
      await rest()
    },
    rest,
    async picture(options, stop) {
      const base64 = await page.evaluate(
        async ([wanted, at]) => {
          const { renderPicture, renderStop } = window.stage.current!
          const blob = await (at === undefined ? renderPicture(wanted) : renderStop(at, wanted))
          const bytes = new Uint8Array(await blob.arrayBuffer())
          return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
        },
        [options, stop] as const,
      )
      return readPng(Buffer.from(base64, 'base64'))
    },
    camera: () => page.evaluate(() => window.stage.current!.cameraState()),
    picked: () => page.evaluate(() => window.picked),
    hovered: () => page.evaluate(() => window.hovered),
  }
}

/** The stage that the tests of a file draw on, opened before the first of them and closed after the last. */
export function openStageForTests(): { readonly pages: StagePages; readonly stage: StagePage } {
  let pages: StagePages | null = null
  let stage: StagePage | null = null
  beforeAll(async () => {
    pages = await prepareStagePages()
    stage = await pages.open()
  }, 120_000)
  afterAll(() => pages?.close())
  const ready = <Value>(value: Value | null): Value => {
    if (value === null) throw new Error('the stage is opened before the first test, not earlier')
    return value
  }
  return {
    get pages() {
      return ready(pages)
    },
    get stage() {
      return ready(stage)
    },
  }
}

type StagePages = Awaited<ReturnType<typeof prepareStagePages>>
