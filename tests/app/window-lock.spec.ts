import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startStandIn } from '../support/app/stand-in-edition'
import type { Program } from '../support/app/program'

// The checklist of Electron's security guide, as far as the stand-in can see it.
describe('the desktop window', () => {
  let program: Program | null = null

  // Nothing here changes what the window is: one is enough.
  beforeAll(async () => {
    program = await startStandIn()
  })
  afterAll(() => program?.close())

  async function open() {
    if (program === null) throw new Error('The program has not been started.')
    const { standIn } = await import('../support/app/electron-stand-in')
    const window = standIn.window
    if (window === null) throw new Error('No window was opened.')
    return { page: program.page, standIn, window }
  }

  it('isolates the page, sandboxes it and gives it no Node', async () => {
    const { page, window } = await open()
    expect(window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
    })
    expect(
      await page.evaluate(() => ['require', 'process'].filter((name) => name in window)),
    ).toEqual([])
  })

  it('stays on its page', async () => {
    const { page } = await open()
    const before = page.url()
    // The stand-in has a page there: only the lock keeps the window from showing it.
    await expect(page.goto('https://example.org/')).rejects.toThrow(/aborted/i)
    await expect(page.goto(before.replace('index.html', 'icons/icon.svg'))).rejects.toThrow(
      /aborted/i,
    )
    expect(page.url()).toBe(before)
  })

  it('opens no second window', async () => {
    const { page } = await open()
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate(() => void window.open('about:blank')),
    ])
    await vi.waitUntil(() => popup.isClosed())
  })

  it('grants writing pictures to the clipboard, to its own page, and nothing else', async () => {
    const { standIn } = await open()
    const check = (permission: string, origin: string) =>
      standIn.permissionCheck?.(permission, origin)
    expect(check('clipboard-sanitized-write', 'app://clusterscope')).toBe(true)
    expect(check('clipboard-sanitized-write', 'https://example.org')).toBe(false)
    expect(check('clipboard-read', 'app://clusterscope')).toBe(false)
    expect(check('geolocation', 'app://clusterscope')).toBe(false)
  })

  it('answers its own page and refuses a frame inside it', async () => {
    const { page, standIn } = await open()
    const describeHost = { channel: 'host:describe', ask: null }
    const ask = ({ channel, ask }: typeof describeHost) => {
      const { standInInvoke } = window as unknown as {
        standInInvoke(channel: string, ask: unknown): Promise<unknown>
      }
      return standInInvoke(channel, ask)
    }
    expect(await page.evaluate(ask, describeHost)).toMatchObject({ ok: true })
    expect(standIn.window).not.toBeNull()
    await page.evaluate(() => document.body.append(document.createElement('iframe')))
    const stranger = page.frames()[1]
    expect(await stranger?.evaluate(ask, describeHost)).toMatchObject({
      ok: false,
      failure: { code: 'app.refused' },
    })
  })

  it('serves nothing outside the built page, and every answer with a content security policy', async () => {
    const { page } = await open()
    const answers = await page.evaluate(() =>
      Promise.all(
        ['/', '/..%2felectron%2fmain.js', '/no-such-file'].map(async (path) => {
          const { status, headers } = await fetch(path)
          return { status, policy: headers.get('content-security-policy') }
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404])
    for (const { policy } of answers) expect(policy).toContain("script-src 'self'")
  })
})
