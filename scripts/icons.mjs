/** Draws resources/icons/icon.png (512 × 512) from icon.svg; the packager makes .ico and .icns from it. */
import { readFile } from 'node:fs/promises'
import { openBrowser } from './support/browser.mjs'
import { inProject, run, say } from './support/project.mjs'

const SIZE = 512

await run(async () => {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } })
    const svg = await readFile(inProject('resources', 'icons', 'icon.svg'), 'utf8')
    await page.setContent(`<style>body { margin: 0 }</style>${svg}`)
    const path = inProject('resources', 'icons', 'icon.png')
    await page.screenshot({ path, omitBackground: true })
    say(`Drew ${path}.`)
  } finally {
    await browser.close()
  }
})
