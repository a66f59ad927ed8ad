import { existsSync, readFileSync } from 'node:fs'

/**
 * Bytes that the pages of a browser and its drawing process have in memory now; null where the system does
 * not tell (it is read from /proc, so only on Linux). Drawn in software, what a graphics card would hold is
 * in it.
 */
export async function memoryOf(browser) {
  if (!existsSync('/proc/self/status')) return null
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const own = processInfo.filter(({ type }) => type === 'renderer' || type === 'GPU')
  return own.reduce((sum, { id }) => sum + residentBytes(id), 0)
}

function residentBytes(id) {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8')
    return 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0)
  } catch {
    return 0 // It has ended meanwhile.
  }
}
