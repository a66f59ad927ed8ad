/**
 * Takes the pictures of docs/images and the gallery pictures of resources/samples from the built
 * browser edition, drawn in software.
 *
 *   npm run screenshots [-- --only docs,samples]
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openBrowser } from './support/browser.mjs'
import { openSample, peelTo, standStill } from './support/drive.mjs'
import { ensurePackages } from './support/packages.mjs'
import { inProject, readJson, requireNode, run, say } from './support/project.mjs'
import { serveBuild } from './support/serve-build.mjs'

const WINDOW = { width: 1440, height: 900 }
const GALLERY = { width: 640, height: 480 }
const THEMES = ['light', 'dark']

/** File name (before the theme), sample (null: the start page), and where to peel to (null: nowhere). */
const DOCS = [
  ['start', null, null],
  ['cu14-whole', 'Cu14-TXP35', null],
  ['cu14-half-peeled', 'Cu14-TXP35', 'P4'],
  ['cu14-core', 'Cu14-TXP35', 'H@Cu6'],
  ['cu32', 'Cu32-P1', null],
]

const TAKE = { samples: takeSamples, docs: takeDocs }

await run(async (args) => {
  requireNode()
  const { values } = parseArgs({ args, options: { only: { type: 'string' } } })
  ensurePackages()
  const server = await serveBuild()
  const browser = await openBrowser()
  try {
    for (const set of values.only?.split(',') ?? Object.keys(TAKE)) {
      await TAKE[set](browser, server.url)
    }
  } finally {
    await browser.close()
    await server.close()
  }
})

async function takeDocs(browser, url) {
  const folder = inProject('docs', 'images')
  await mkdir(folder, { recursive: true })
  for (const colorScheme of THEMES) {
    for (const [name, sample, stop] of DOCS) {
      const page = await browser.newPage({ viewport: WINDOW, colorScheme })
      await page.goto(url)
      if (sample === null) await page.waitForLoadState('networkidle')
      else await openSample(page, sample)
      if (stop !== null) await peelTo(page, stop)
      await page.mouse.move(0, 0)
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) })
      say(`docs/images/${name}-${colorScheme}.png`)
      await page.close()
    }
  }
}

/** The stage alone, filling the window: what the gallery shows of each sample. */
async function takeSamples(browser, url) {
  const folder = inProject('resources', 'samples')
  for (const { name, picture } of readJson(join(folder, 'index.json'))) {
    const page = await browser.newPage({ viewport: WINDOW, colorScheme: 'light' })
    await page.goto(url)
    await openSample(page, name)
    await page.setViewportSize(GALLERY)
    await page.addStyleTag({ content: STAGE_ONLY })
    await page.keyboard.press('f')
    await writeFile(join(folder, picture), await standStill(page))
    say(`resources/samples/${picture}`)
    await page.close()
  }
}

const STAGE_ONLY = `
  [role='application'] { position: fixed !important; inset: 0; z-index: 1000; background: #fff; }
  [role='application'] > :not(:has(canvas)) { display: none; }
`
