/** The built pages as an origin serves them: which file a URL means, and what is said along with it. */
import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

/** One answer of the origin. */
export interface PageFile {
  readonly status: 200 | 204 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.cif': 'chemical/x-cif',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * What the page may load and run: itself. `blob:` and `data:` are pictures being saved and small
 * images the bundler folds into the code; styles may be inline because React writes style attributes.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "connect-src 'self' blob: data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Sent with every answer, also with "not found". */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
}

/**
 * Reads the file that a URL means.
 *
 * @param folder    the only folder that is served, absolute
 * @param pathname  of the URL, percent-encoded, beginning with `/`; `/` is `/index.html`
 */
export async function readPageFile(folder: string, pathname: string): Promise<PageFile> {
  const path = filePath(folder, pathname)
  if (path === null) return notFound()
  try {
    return found(new Uint8Array(await readFile(path)), MEDIA_TYPES[extname(path).toLowerCase()])
  } catch {
    return notFound()
  }
}

/** @returns an answer with these bytes; without a media type they are just bytes. */
export function found(body: Uint8Array<ArrayBuffer>, mediaType = 'application/octet-stream') {
  return answer(200, body, mediaType)
}

/** @returns an answer that says: asked rightly, and there is nothing. */
export function nothing(): PageFile {
  return { status: 204, headers: SECURITY_HEADERS, body: new Uint8Array() }
}

export function notFound(): PageFile {
  return answer(404, new TextEncoder().encode('Not found.'), 'text/plain; charset=utf-8')
}

function answer(
  status: PageFile['status'],
  body: Uint8Array<ArrayBuffer>,
  mediaType: string,
): PageFile {
  return { status, headers: { ...SECURITY_HEADERS, 'Content-Type': mediaType }, body }
}

/** @returns null for whatever leads out of the folder or is no path at all. */
function filePath(folder: string, pathname: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null
  const path = resolve(join(folder, decoded === '/' ? '/index.html' : decoded))
  return path.startsWith(resolve(folder) + sep) ? path : null
}
