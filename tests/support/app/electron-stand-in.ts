/**
 * A stand-in for the `electron` module: the built main process runs against it in plain Node, and its
 * window is a page of Chromium. The built preload runs in that page, before the page's own scripts.
 *
 * Differences from Electron: Chromium cannot navigate to a scheme of ours, so `app://clusterscope` is an
 * https origin here, and the handler of the scheme is asked through request routing; what crosses
 * between page and main process is Playwright's copy (typed arrays, NaN and undefined pass, Map does
 * not); the preload shares the world of the page.
 */
import { EventEmitter } from 'node:events'
import type { BrowserContext } from 'playwright-core'
import { StandInPage, type WindowOptions } from './stand-in-page'

type Listener = (...values: unknown[]) => unknown

/** What the test decides and what it can look at afterwards. */
interface Control {
  context: BrowserContext | null
  userData: string
  /** Answers to dialogs, taken in order; with none left a dialog is dismissed. */
  openAnswers: string[]
  saveAnswers: string[]
  window: StandInWindow | null
  menu: readonly MenuEntry[]
  permissionCheck: ((permission: string, origin: string) => boolean) | null
}

interface MenuEntry {
  readonly label?: string
  readonly submenu?: readonly MenuEntry[]
  readonly click?: () => void
}

export const standIn: Control = {
  context: null,
  userData: '',
  openAnswers: [],
  saveAnswers: [],
  window: null,
  menu: [],
  permissionCheck: null,
}

const requestHandlers = new Map<string, Listener>()
const schemeHandlers = new Map<string, (request: { url: string }) => Promise<Response>>()

class StandInApp extends EventEmitter {
  readonly isPackaged = false
  requestSingleInstanceLock = () => true
  whenReady = async () => {}
  getName = () => 'Clusterscope'
  getVersion = () => '0.0.0-stand-in'
  getPath = () => standIn.userData
  quit = () => {
    this.emit('will-quit')
  }
}

class StandInWindow extends EventEmitter {
  readonly webContents: StandInPage
  readonly options: WindowOptions

  constructor(options: WindowOptions) {
    super()
    if (standIn.context === null)
      throw new Error('The stand-in has no browser to open a window in.')
    this.options = options
    this.webContents = new StandInPage(standIn.context, options, {
      answer: async (event, channel, ask) => {
        const handle = requestHandlers.get(channel)
        if (handle === undefined) throw new Error(`No handler registered for '${channel}'`)
        return handle(event, ask)
      },
      serve: async (url) => {
        const handle = schemeHandlers.get(new URL(url).protocol.slice(0, -1))
        if (handle === undefined) throw new Error(`No handler for ${url}`)
        return handle({ url })
      },
    })
    standIn.window = this
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url)
    this.emit('ready-to-show')
  }

  maximize = () => {}
  show = () => {}
  focus = () => {}
  restore = () => {}
  isMinimized = () => false
  isMaximized = () => false
  getNormalBounds = () => ({ x: 0, y: 0, width: 1440, height: 900 })
}

export const app = new StandInApp()
export { StandInWindow as BrowserWindow }

export const ipcMain = {
  handle: (channel: string, listener: Listener) => {
    requestHandlers.set(channel, listener)
  },
}

export const protocol = {
  registerSchemesAsPrivileged: () => {},
  handle: (scheme: string, handler: (request: { url: string }) => Promise<Response>) => {
    schemeHandlers.set(scheme, handler)
  },
}

export const dialog = {
  async showOpenDialog() {
    const path = standIn.openAnswers.shift()
    return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] }
  },
  async showSaveDialog() {
    const path = standIn.saveAnswers.shift()
    return { canceled: path === undefined, filePath: path ?? '' }
  },
}

export const Menu = {
  buildFromTemplate: (template: readonly MenuEntry[]) => template,
  setApplicationMenu: (menu: readonly MenuEntry[]) => {
    standIn.menu = menu
  },
}

export const session = {
  defaultSession: {
    setPermissionRequestHandler: () => {},
    setPermissionCheckHandler: (
      check: (contents: null, permission: string, origin: string) => boolean,
    ) => {
      standIn.permissionCheck = (permission, origin) => check(null, permission, origin)
    },
  },
}

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
}
