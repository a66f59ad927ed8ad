/** The `webContents` of the stand-in's window: a Chromium page with the built preload in it. */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { BrowserContext, Frame, Page, Request, Route } from 'playwright-core'
import { mapsAsPairs, pairsAsMaps } from './maps-as-pairs'

export interface WindowOptions {
  readonly webPreferences: {
    readonly preload: string
    readonly contextIsolation: boolean
    readonly sandbox: boolean
    readonly nodeIntegration: boolean
    readonly webSecurity: boolean
  }
}

/** What the page needs of the main process. */
interface Host {
  answer(event: { senderFrame: PageFrame }, channel: string, ask: unknown): Promise<unknown>
  serve(url: string): Promise<Response>
}

interface PageFrame {
  readonly frameTreeNodeId: number
  readonly url: string
}

/** The https origin that stands for `app://clusterscope`. */
const ORIGIN = 'https://clusterscope.app.localhost'
const OWN_ORIGIN = 'app://clusterscope'

export class StandInPage extends EventEmitter {
  readonly mainFrame: PageFrame
  readonly ready: Promise<Page>
  #page: Page | null = null
  #openWindow: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  #loading = false

  constructor(context: BrowserContext, options: WindowOptions, host: Host) {
    super()
    const url = () => ownUrl(this.#page?.url() ?? 'about:blank')
    this.mainFrame = {
      frameTreeNodeId: 1,
      get url() {
        return url()
      },
    }
    this.ready = this.#open(context, options, host)
  }

  getURL = () => this.mainFrame.url

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#openWindow = handler
  }

  send(channel: string, notice: unknown): void {
    const hear = ([name, value]: [string, unknown]) => {
      window.dispatchEvent(new CustomEvent(`stand-in:${name}`, { detail: value }))
    }
    // A page that is closing hears nothing more.
    void this.#page?.evaluate(hear, [channel, notice] as [string, unknown]).catch(() => {})
  }

  async load(url: string): Promise<void> {
    const page = await this.ready
    this.#loading = true
    await page.goto(url.replace(OWN_ORIGIN, ORIGIN))
    this.#loading = false
  }

  async #open(context: BrowserContext, options: WindowOptions, host: Host): Promise<Page> {
    const page = await context.newPage()
    this.#page = page
    await page.exposeBinding('standInInvoke', ({ frame }, channel: string, ask: unknown) =>
      host.answer({ senderFrame: this.#frame(page, frame) }, channel, pairsAsMaps(ask)),
    )
    await page.addInitScript({ content: inSandbox(options.webPreferences.preload) })
    await page.route('**/*', (route, request) => this.#route(route, request, host))
    page.on('popup', (popup) => {
      if (this.#openWindow({ url: popup.url() }).action === 'deny') void popup.close()
    })
    return page
  }

  #frame(page: Page, frame: Frame): PageFrame {
    if (frame === page.mainFrame()) return this.mainFrame
    return { frameTreeNodeId: 1 + page.frames().indexOf(frame), url: ownUrl(frame.url()) }
  }

  async #route(route: Route, request: Request, host: Host): Promise<void> {
    if (request.isNavigationRequest() && !this.#loading && this.#isRefused(request.url())) {
      return route.abort('aborted')
    }
    if (!request.url().startsWith(`${ORIGIN}/`)) {
      return route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' })
    }
    const response = await host.serve(ownUrl(request.url()))
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  }

  #isRefused(url: string): boolean {
    let isPrevented = false
    const preventDefault = () => {
      isPrevented = true
    }
    this.emit('will-frame-navigate', { url: ownUrl(url), preventDefault })
    return isPrevented
  }
}

function ownUrl(url: string): string {
  return url.replace(ORIGIN, OWN_ORIGIN)
}

/** The preload as Electron's sandbox runs it: CommonJS, able to require `electron` and nothing else. */
function inSandbox(preload: string): string {
  return `if (window === window.top) {
    ${mapsAsPairs}
    const relays = new Map()
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: api }),
      },
      ipcRenderer: {
        invoke: (channel, ask) => window.standInInvoke(channel, mapsAsPairs(ask)),
        on(channel, listener) {
          const relay = (event) => listener(event, event.detail)
          relays.set(listener, relay)
          window.addEventListener('stand-in:' + channel, relay)
        },
        off(channel, listener) {
          window.removeEventListener('stand-in:' + channel, relays.get(listener))
        },
      },
    }
    const require = (name) => {
      if (name === 'electron') return electron
      throw new Error('A preload in the sandbox cannot require ' + name)
    }
    ;(function (require, module, exports) {
      ${readFileSync(preload, 'utf8')}
    })(require, { exports: {} }, {})
  }`
}
