/** The application menu: what it does itself is the system's own; the rest it tells the page. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../shared/contract/ipc'
import { notify } from './ipc/notify'

type Entry = MenuItemConstructorOptions

const SEPARATOR: Entry = { type: 'separator' }

export function installMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)))
}

/** @returns the menu for an operating system; on macOS the program has a menu of its own. */
export function menuTemplate(platform: NodeJS.Platform): Entry[] {
  const own = [fileMenu(platform === 'darwin'), { role: 'editMenu' } as const, viewMenu()]
  // Elsewhere the window's frame does all that a window menu would, whose Ctrl+W is ours.
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...own, { role: 'windowMenu' }] : own
}

function fileMenu(isMac: boolean): Entry {
  return {
    label: '&File',
    submenu: [
      command('Open File…', 'open', 'CmdOrCtrl+O'),
      command('Samples', 'show-samples'),
      SEPARATOR,
      command('Save Picture…', 'save-picture', 'CmdOrCtrl+S'),
      command('Copy Picture', 'copy-picture', 'CmdOrCtrl+Shift+C'),
      SEPARATOR,
      command('Close Structure', 'close', 'CmdOrCtrl+W'),
      ...(isMac ? [] : [SEPARATOR, { role: 'quit' } as const]),
    ],
  }
}

/** What has a single key (`f`, `[`, `]`, `t`) leaves it to the page: a menu would take it from text fields. */
function viewMenu(): Entry {
  return {
    label: '&View',
    submenu: [
      command('Fit the View', 'fit-view'),
      command('Peel One Stop Further In', 'peel-in'),
      command('Put One Stop Back On', 'peel-out'),
      command('Next Way to Dissect', 'next-scheme'),
      command('Parts Apart or Together', 'toggle-explode'),
      SEPARATOR,
      command('Light or Dark', 'toggle-theme'),
      { role: 'togglefullscreen' },
      ...(app.isPackaged ? [] : [SEPARATOR, { role: 'toggleDevTools' } as const]),
    ],
  }
}

function command(label: string, command: MenuCommand, accelerator?: string): Entry {
  const click = () => notify('menu:command', command)
  return accelerator === undefined ? { label, click } : { label, click, accelerator }
}
