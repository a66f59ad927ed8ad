/** The built program as a test drives it, whichever edition it is. */
import { afterEach, describe } from 'vitest'
import type { Page } from 'playwright-core'
import { startBrowserEdition } from './browser-edition'
import { startElectron } from './electron-edition'
import { waitForStart } from '../../../scripts/support/drive.mjs'
import { installedElectron } from '../../../scripts/support/electron-binary.mjs'
import { startStandIn } from './stand-in-edition'

export interface Program {
  readonly page: Page
  /** Does `act`, which asks for a file; the dialog is answered with `path`. */
  chooseFile(path: string, act: () => Promise<void>): Promise<void>
  /** Does `act`, which saves a file; resolves with its bytes. */
  savedFile(act: () => Promise<void>): Promise<Uint8Array>
  close(): Promise<void>
}

/** Starts the program, with a file on its command line or without, and waits for what it opens. */
export type Start = (file?: string) => Promise<Program>

interface Edition {
  readonly name: string
  readonly start: Start
  readonly isMissing: boolean
}

const STAND_IN = 'desktop, Electron stand-in'
const EDITIONS: readonly Edition[] = [
  { name: STAND_IN, start: startStandIn, isMissing: false },
  { name: 'browser', start: startBrowserEdition, isMissing: false },
  { name: 'desktop, Electron', start: startElectron, isMissing: installedElectron() === null },
]

/** Describes the same behaviour of every edition; each program started is closed after its test. */
export function describeProgram(title: string, define: (start: Start) => void): void {
  for (const edition of EDITIONS) describeEdition(title, edition, define)
}

/**
 * Describes what the page does by itself, whoever is host to it: in the real desktop program where it is
 * installed, else in the browser.
 */
export function describePage(title: string, define: (start: Start) => void): void {
  const present = EDITIONS.filter(({ isMissing, name }) => !isMissing && name !== STAND_IN)
  describeEdition(title, present.at(-1)!, define)
}

function describeEdition(
  title: string,
  { name, start, isMissing }: Edition,
  define: (start: Start) => void,
): void {
  describe.skipIf(isMissing)(`${title} (${name})`, () => {
    const started: Program[] = []
    afterEach(async () => {
      await Promise.all(started.splice(0).map((program) => program.close()))
    })
    define(async (file) => {
      const program = await start(file)
      started.push(program)
      await waitForStart(program.page)
      return program
    })
  })
}
