import { chromium, type BrowserServer } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { installedElectron } from '../../../scripts/support/electron-binary.mjs'
import { ensureBrowser, TEST_BROWSER_ARGUMENTS } from '../../../scripts/support/find-browser.mjs'

let server: BrowserServer | null = null

/** Starts the one browser of the run and says which editions cannot be tested here. */
export async function setup(project: TestProject): Promise<void> {
  if (installedElectron() === null) {
    console.log(
      'Skipped: the end-to-end specs against real Electron. Its binary is not installed (npx install-electron).',
    )
  }
  server = await chromium.launchServer({
    executablePath: ensureBrowser(),
    args: [...TEST_BROWSER_ARGUMENTS],
  })
  project.provide('browserEndpoint', server.wsEndpoint())
}

export async function teardown(): Promise<void> {
  await server?.close()
}
