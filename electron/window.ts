/** The program's window: how it is locked, where it stood last, and which frames are ours. */
import { app, BrowserWindow, screen, type WebFrameMain } from 'electron'
import { isOwnPage, START_PAGE } from './pages/origin'
import { iconFile, preloadFile } from './places'
import type { Settings } from './settings/settings'
import { visibleBounds } from './settings/window-bounds'

const DEFAULT_SIZE = { width: 1440, height: 900 }
const LEAST_SIZE = { minWidth: 720, minHeight: 480 }

let current: BrowserWindow | null = null

/** The open window, or null when there is none (on macOS the program outlives it). */
export function ownWindow(): BrowserWindow | null {
  return current
}

/** @returns whether a frame is the top frame of our window and shows our page. */
export function isOwnFrame(frame: WebFrameMain | null): boolean {
  return (
    frame !== null &&
    current !== null &&
    frame.frameTreeNodeId === current.webContents.mainFrame.frameTreeNodeId &&
    isOwnPage(frame.url)
  )
}

/** Opens the window where it stood last; one that is open already is left alone. */
export function openWindow(settings: Settings): void {
  if (current !== null) return
  const { window: saved } = settings.read()
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...LEAST_SIZE,
    ...visibleBounds(saved.bounds, workAreas),
    title: app.getName(),
    icon: iconFile(),
    show: false,
    webPreferences: {
      preload: preloadFile(),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  })
  current = window
  if (saved.isMaximized) window.maximize()
  lockNavigation(window)
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    settings.write({
      window: { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() },
    })
  })
  window.on('closed', () => {
    current = null
  })
  void window.loadURL(START_PAGE)
}

/** Brings the window to the front. */
export function showWindow(): void {
  if (current === null) return
  if (current.isMinimized()) current.restore()
  current.focus()
}

/** The page shows one document for ever: it goes nowhere, embeds nothing and opens nothing. */
function lockNavigation({ webContents }: BrowserWindow): void {
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  webContents.on('will-frame-navigate', (event) => event.preventDefault())
  webContents.on('will-redirect', (event) => event.preventDefault())
}
