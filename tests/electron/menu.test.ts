import { describe, expect, it, vi } from 'vitest'
import type { MenuItemConstructorOptions } from 'electron'
import { menuTemplate } from '../../electron/menu'

vi.mock('electron', () => ({ app: { isPackaged: true }, BrowserWindow: {} }))

const sent = vi.hoisted((): string[] => [])
vi.mock('../../electron/ipc/notify', () => ({
  notify: (_channel: string, command: string) => sent.push(command),
}))

function entries(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? entries(item.submenu) : []),
  ])
}

describe('menuTemplate', () => {
  it('sends each command of the contract to the page, once', () => {
    sent.length = 0
    for (const { click } of entries(menuTemplate('linux')))
      Reflect.apply(click ?? (() => {}), null, [])
    // The members of MenuCommand in shared/contract/ipc.ts.
    expect(sent.toSorted()).toEqual([
      'close',
      'copy-picture',
      'fit-view',
      'next-scheme',
      'open',
      'peel-in',
      'peel-out',
      'save-picture',
      'show-samples',
      'toggle-explode',
      'toggle-theme',
    ])
  })

  it('gives macOS the program menu and leaves quitting to it', () => {
    const roles = (platform: NodeJS.Platform) =>
      entries(menuTemplate(platform)).map(({ role }) => role)
    expect(roles('darwin')).toContain('appMenu')
    expect(roles('darwin')).not.toContain('quit')
    expect(roles('linux')).toContain('quit')
  })

  it('registers no key without a modifier: text fields need them', () => {
    const keys = entries(menuTemplate('linux')).flatMap(({ accelerator }) => accelerator ?? [])
    expect(keys.length).toBeGreaterThan(0)
    for (const key of keys) expect(key).toMatch(/^CmdOrCtrl\+/)
  })
})
