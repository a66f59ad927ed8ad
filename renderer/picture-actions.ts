import { backgroundColor } from '../shared/scene/background'
import type { Session } from './bridge/session'
import { copyPicture } from './picture/clipboard'
import { MM_PER_INCH, type PictureOptions } from './picture/picture-options'
import type { StageHandle } from './scene/stage-view'
import { notify } from './state/activity'
import { viewStore } from './state/view'

/** CSS pixels are a ninety-sixth of an inch; a picture of the view has two of its own for each. */
const CSS_DOTS_PER_INCH = 96

/** Saves a picture of the stage; says so when it could not be made. */
export async function savePicture(
  stage: StageHandle,
  options: PictureOptions,
  session: Session,
  name: string,
): Promise<void> {
  await attempt(options, async () => {
    const picture = await stage.renderPicture(options)
    await session.save(name, new Uint8Array(await picture.arrayBuffer()))
  })
}

/** Saves the vector picture of the stage; says so when it could not be made. */
export async function saveVector(
  stage: StageHandle,
  options: PictureOptions,
  session: Session,
  name: string,
): Promise<void> {
  await attempt(options, async () => {
    const svg = stage.renderVector({ ...options, title: name })
    await session.save(`${name}.svg`, new TextEncoder().encode(svg))
  })
}

/** Puts a picture of the stage on the clipboard. */
export async function copyStage(stage: StageHandle, options: PictureOptions): Promise<void> {
  await attempt(options, async () => {
    await copyPicture(stage.renderPicture(options))
    notify('note', 'The picture is on the clipboard.')
  })
}

/** Puts the view of a document on the clipboard as it is on screen, at twice its resolution. */
export async function copyView(stage: StageHandle | null, key: string): Promise<void> {
  const view = viewStore.getState().viewOfDocument[key]
  if (stage === null || view === undefined) return
  const { width, height } = stage.size()
  const isDark = document.documentElement.dataset['theme'] === 'dark'
  await copyStage(stage, {
    widthMm: (width / CSS_DOTS_PER_INCH) * MM_PER_INCH,
    heightMm: (height / CSS_DOTS_PER_INCH) * MM_PER_INCH,
    dotsPerInch: 2 * CSS_DOTS_PER_INCH,
    background: backgroundColor(view.background, isDark),
  })
}

/** A picture that was called off is nobody's trouble. */
async function attempt({ signal }: PictureOptions, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (cause) {
    if (signal?.aborted === true) return
    notify('error', 'The picture could not be made.', cause instanceof Error ? cause.message : null)
  }
}
