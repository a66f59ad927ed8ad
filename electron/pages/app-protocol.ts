/** `app://clusterscope/`: the built page as an origin of its own, which `file:` is not. */
import { protocol } from 'electron'
import { pageFolder } from '../places'
import { HOST, SCHEME } from './origin'
import { notFound, readPageFile, type PageFile } from './page-files'

/** Must run before the program is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

export function serveAppScheme(): void {
  protocol.handle(SCHEME, async ({ url }) => respond(await pageAt(new URL(url))))
}

async function pageAt({ host, pathname }: URL): Promise<PageFile> {
  return host === HOST ? readPageFile(pageFolder(), pathname) : notFound()
}

function respond({ body, ...head }: PageFile): Response {
  return new Response(body, head)
}
