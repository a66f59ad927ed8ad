/** The one origin of the desktop edition. */
export const SCHEME = 'app'
export const HOST = 'clusterscope'
export const START_PAGE = `${SCHEME}://${HOST}/index.html`

/** @returns whether a URL belongs to the program itself. */
export function isOwnPage(url: string): boolean {
  try {
    const { protocol, host } = new URL(url)
    return protocol === `${SCHEME}:` && host === HOST
  } catch {
    return false
  }
}
