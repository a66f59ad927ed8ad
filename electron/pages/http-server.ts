/**
 * The browser edition's host: the built page on 127.0.0.1, and the file given at the command line.
 * Nothing else is served, nothing is accepted.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  found,
  notFound,
  nothing,
  readPageFile,
  SECURITY_HEADERS,
  type PageFile,
} from './page-files'

/** The file given at the command line, read already. */
export interface InitialFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface PageServer {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string
  close(): Promise<void>
}

interface Serving {
  /** Folder of the built page, absolute. */
  readonly folder: string
  readonly initial: InitialFile | null
  /** 0: any free port. */
  readonly port: number
}

/**
 * Serves the page until closed. `/initial-file.json` names the given file, `/initial-file` is its bytes;
 * without a file the first is answered 204.
 *
 * Rejects when the port is taken.
 */
export async function servePages({ folder, initial, port }: Serving): Promise<PageServer> {
  const server = createServer((request, response) => {
    void respond(request, response, folder, initial)
  })
  await listen(server, port)
  const { port: bound } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${bound}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => listening())
  })
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  initial: InitialFile | null,
): Promise<void> {
  if (!isLocal(request)) return refuse(response, 403, 'Only this computer may ask.')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'Only GET and HEAD are answered.')
  }
  const { status, headers, body } = await pageFor(pathname(request), folder, initial)
  const length = status === 204 ? {} : { 'Content-Length': body.length }
  response.writeHead(status, { ...headers, ...length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

async function pageFor(
  path: string,
  folder: string,
  initial: InitialFile | null,
): Promise<PageFile> {
  if (path === '/initial-file.json') {
    // Not a 404: the page asks at every start, and the browser's console would show a failure.
    if (initial === null) return nothing()
    const { name } = initial
    return found(new TextEncoder().encode(JSON.stringify({ name })), 'application/json')
  }
  if (path === '/initial-file') return initial === null ? notFound() : found(initial.bytes)
  return readPageFile(folder, path)
}

/** A page elsewhere that makes its own name point here (DNS rebinding) sends that name as the host. */
function isLocal({ headers }: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '')
}

/** The path as it was asked for: `new URL` would resolve `..` before anyone could refuse it. */
function pathname({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/'
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(reason)
}
