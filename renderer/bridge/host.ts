/** The host this page runs in: Electron's preload when there is one, else the page itself. */
import type { Bridge } from '../../shared/contract/ipc'
import { createBrowserBridge } from './browser-bridge'

declare global {
  interface Window {
    readonly bridge?: Bridge
  }
}

export const host: Bridge = window.bridge ?? createBrowserBridge()
