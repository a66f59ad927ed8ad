/**
 * Takes the pictures of docs/images and the gallery pictures of resources/samples from the built
 * browser edition, drawn in software.
 *
 *   npm run screenshots [-- --only docs,samples]
 */
import { spawnSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openBrowser } from './support/browser.mjs'
import { peelTo, showStartPage, standStill, visitSample } from './support/drive.mjs'
import { ensurePackages } from './support/packages.mjs'
import { inProject, readJson, requireNode, run, say, Sentence } from './support/project.mjs'
import { serveBuild } from './support/serve-build.mjs'

const WINDOW = { width: 1440, height: 900 }
const GALLERY = { width: 640, height: 480 }
/** Millimetres at 150 dots per inch: 768 pixels. */
const GALLERY_WIDTH = '130'
const THEMES = ['light', 'dark']

/** File name (before the theme), sample, and what is done with it. The start page is last: it shows the gallery. */
const DOCS = [
  ['cu14-whole', 'Cu14-TXP35', async () => {}],
  ['cu14-half-peeled', 'Cu14-TXP35', (page) => showPeeled(page, 'P4')],
  ['cu14-core', 'Cu14-TXP35', (page) => showPeeled(page, 'H@Cu6')],
  ['cu14-chemistry', 'Cu14-TXP35', showChemistry],
  ['cu8-modes', 'Cu8-DPPP', showModes],
  ['cu32', 'Cu32-P1', async () => {}],
  ['cu32-exploded', 'Cu32-P1', showExploded],
  ['au22-staples', 'Au22', (page) => showPeeled(page, 'P4')],
  ['start', 'Cu14-TXP35', showGallery],
]

/** Hides everything but the drawing. */
const STAGE_ONLY = `
  [role='application'] { position: fixed !important; inset: 0; z-index: 1000; background: #fff; }
  [role='application'] > :not(:has(canvas)) { display: none; }
`

const TAKE = { samples: takeSamples, docs: takeDocs }

await run(async (args) => {
  requireNode()
  const { values } = parseArgs({ args, options: { only: { type: 'string' } } })
  ensurePackages()
  build()
  const server = await serveBuild()
  const browser = await openBrowser()
  try {
    for (const set of values.only?.split(',') ?? Object.keys(TAKE)) {
      await TAKE[set](browser, server.url)
      // The start page shows the gallery pictures from the build.
      build()
    }
  } finally {
    await browser.close()
    await server.close()
  }
})

function build() {
  const { status } = spawnSync(process.execPath, [inProject('scripts', 'build.mjs')])
  if (status !== 0) throw new Sentence('The program could not be built: see `npm run build`.')
}

async function takeDocs(browser, url) {
  const folder = inProject('docs', 'images')
  await mkdir(folder, { recursive: true })
  for (const colorScheme of THEMES) {
    for (const [name, sample, pose] of DOCS) {
      const page = await visitSample(browser, { url, sample, viewport: WINDOW, colorScheme })
      await pose(page)
      await page.mouse.move(0, 0)
      await page.evaluate(() => document.activeElement?.blur())
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) })
      say(`docs/images/${name}-${colorScheme}.png`)
      await page.close()
    }
  }
}

/** Peeled to a stop, and what is left brought near. */
async function showPeeled(page, stop) {
  await peelTo(page, stop)
  await page.keyboard.press('f')
  await standStill(page)
}

/** The ligands lit, their card drawn. */
async function showChemistry(page) {
  await page.getByRole('tab', { name: 'Chemistry' }).click()
  await page.getByRole('region', { name: 'Ligands' }).locator('svg').first().waitFor()
  await showPeeled(page, 'ligands')
}

/** The slab and its two caps pulled apart, spanned by their polyhedra. */
async function showExploded(page) {
  await showPeeled(page, '2 Cu9Se9P3')
  await page.keyboard.press('x')
  await page.keyboard.press('h')
  await standStill(page)
}

/** The selenolates on three coppers, with their modes and polyhedra. */
async function showModes(page) {
  await showPeeled(page, 'ligands')
  await page.getByRole('tab', { name: 'Modes' }).click()
  await page.getByRole('row', { name: 'μ3-Se' }).click()
  await page.keyboard.press('l')
  await page.keyboard.press('y')
  await standStill(page)
}

async function showGallery(page) {
  await showStartPage(page)
  await page.waitForLoadState('networkidle')
}

/** Through the program's own dialog, so that a picture stands on light and on dark. */
async function saveTransparent(page, path) {
  await page.getByRole('button', { name: 'Save picture', exact: true }).dispatchEvent('click')
  const dialog = page.getByRole('dialog', { name: 'Save picture' })
  await dialog.getByRole('spinbutton', { name: 'Width in millimetres' }).fill(GALLERY_WIDTH)
  await dialog.getByRole('radio', { name: '150' }).check()
  await dialog.getByRole('radio', { name: 'Transparent' }).check()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await (await download).saveAs(path)
}

/** The stage alone, filling the window: what the gallery shows of each sample, without its hydrogen. */
async function takeSamples(browser, url) {
  const folder = inProject('resources', 'samples')
  for (const { name, picture } of readJson(join(folder, 'index.json'))) {
    const visit = { url, sample: name, viewport: WINDOW, colorScheme: 'light' }
    const page = await visitSample(browser, visit)
    await page.setViewportSize(GALLERY)
    await page.addStyleTag({ content: STAGE_ONLY })
    const ligands = page.getByRole('button', { name: 'Peel to ligands', exact: true })
    if ((await ligands.count()) > 0) await ligands.dispatchEvent('click')
    await page.keyboard.press('f')
    await standStill(page)
    await saveTransparent(page, join(folder, picture))
    say(`resources/samples/${picture}`)
    await page.close()
  }
}
