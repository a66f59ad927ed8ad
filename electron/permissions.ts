import { session } from 'electron'
import { isOwnPage } from './pages/origin'

/** Copying a picture is the one thing the page may ask the system for. */
const GRANTED = 'clipboard-sanitized-write'

/** Denies every permission but `clipboard-sanitized-write`, and that to our own page only. */
export function lockPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((contents, permission, decide) => {
    decide(permission === GRANTED && isOwnPage(contents.getURL()))
  })
  session.defaultSession.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === GRANTED && isOwnPage(origin),
  )
}
