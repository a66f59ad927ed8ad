import { spawn } from 'node:child_process'

/** Shows a page in the default browser; where there is none, nothing happens: the URL is printed anyway. */
export function openInBrowser(url) {
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open']
  const opener = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  opener.once('error', () => {})
  opener.unref()
}

const OPENERS = {
  darwin: ['open'],
  // `start` belongs to cmd; its first quoted argument is a window title.
  win32: ['cmd', '/c', 'start', ''],
}
