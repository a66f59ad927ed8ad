import { BROWSER_ARGUMENTS, ensureBrowser } from './find-browser.mjs'

/** Starts the browser of this computer without a window; WebGL is drawn in software, the same everywhere. */
export async function openBrowser() {
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGUMENTS })
}
