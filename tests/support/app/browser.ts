/** The one Chromium of a test run: `global-setup.ts` starts it, every spec file connects to it. */
import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    readonly browserEndpoint: string
  }
}

let browser: Promise<Browser> | null = null

/** No larger than shows all of the page: in software a picture takes as long as it has pixels. */
const WINDOW = { width: 1120, height: 900 }

/** A context of its own: nothing is left over from the test before. */
export async function newContext(): Promise<BrowserContext> {
  browser ??= chromium.connect(inject('browserEndpoint'))
  const context = await (
    await browser
  ).newContext({
    viewport: WINDOW,
    colorScheme: 'light',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(20_000)
  return context
}
