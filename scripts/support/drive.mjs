/** Drives the page as a person does, by the names that controls have; for tests, pictures and benchmarks. */

/** How long anything on screen may take, in milliseconds: software rendering on a small machine is slow. */
const PATIENCE = 30_000
const STILLNESS_CHECK = 150

/**
 * Waits until the program shows what it was started with: a structure, or why there is none.
 *
 * @param {import('playwright-core').Page} page
 */
export async function waitForStart(page) {
  await peelSlider(page).or(page.getByRole('alert')).first().waitFor({ timeout: PATIENCE })
}

/**
 * Opens a page of the browser edition that shows a sample.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ url: string, sample: string, viewport: { width: number, height: number }, colorScheme: 'light' | 'dark' }} visit
 */
export async function visitSample(browser, { url, sample, viewport, colorScheme }) {
  const page = await browser.newPage({ viewport, colorScheme })
  await page.goto(url)
  await waitForStart(page)
  await openSample(page, sample)
  return page
}

/**
 * Opens a sample from the start page and waits until it is drawn.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function openSample(page, name) {
  await showStartPage(page)
  await page.getByRole('button', { name: `Open sample ${name}`, exact: true }).click()
  await peelSlider(page).waitFor({ timeout: PATIENCE })
  await standStill(page)
}

/** @param {import('playwright-core').Page} page */
export async function showStartPage(page) {
  await page.getByRole('button', { name: 'Start page', exact: true }).click()
  await page.getByRole('main', { name: 'Start page' }).waitFor()
}

/**
 * Goes to a stop of the peel by its label and waits for the motion to end.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} stop
 */
export async function peelTo(page, stop) {
  await page.getByRole('button', { name: `Peel to ${stop}`, exact: true }).click()
  await standStill(page)
}

/**
 * Waits until two looks at the stage are the same, and gives the picture.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<Buffer>} PNG
 */
export async function standStill(page) {
  const deadline = performance.now() + PATIENCE
  let before = await lookAtStage(page)
  while (performance.now() < deadline) {
    await letDraw(page, STILLNESS_CHECK)
    const now = await lookAtStage(page)
    if (now.equals(before)) return now
    before = now
  }
  throw new Error('The stage did not come to rest.')
}

/** @param {import('playwright-core').Page} page */
export function peelSlider(page) {
  return page.getByRole('slider', { name: 'Peel', exact: true })
}

/** @param {import('playwright-core').Page} page */
export function stageOf(page) {
  return page.getByRole('application').locator('canvas').first()
}

/**
 * Waits as the page tells the time, and for two frames more: on a loaded machine the page's own timers
 * and frames are late, and what looks at rest from outside has not been drawn yet.
 *
 * @param {import('playwright-core').Page} page
 * @param {number} milliseconds
 */
export function letDraw(page, milliseconds) {
  return page.evaluate(
    (wait) =>
      new Promise((resolve) => {
        const frame = () => requestAnimationFrame(() => requestAnimationFrame(resolve))
        setTimeout(frame, wait)
      }),
    milliseconds,
  )
}

/** Undo and redo are there or not, whatever the stage shows; words and dots over it the browser smooths as it likes. */
const STAGE_ALONE = '.selection-tools, .stage-foot, .legend, .axes-gizmo { opacity: 0 }'

/** @param {import('playwright-core').Page} page */
function lookAtStage(page) {
  return stageOf(page).screenshot({ timeout: PATIENCE, style: STAGE_ALONE })
}
