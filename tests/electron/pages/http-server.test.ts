import { writeFile, mkdir } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { servePages, type InitialFile, type PageServer } from '../../../electron/pages/http-server'
import { temporaryFolders } from '../../support/folder'

const newFolder = temporaryFolders()
let server: PageServer | null = null

afterEach(async () => {
  await server?.close()
  server = null
})

async function serve(initial: InitialFile | null = null): Promise<PageServer> {
  const folder = await newFolder()
  await mkdir(join(folder, 'page'))
  await writeFile(join(folder, 'page', 'index.html'), '<p>page</p>')
  await writeFile(join(folder, 'page', 'code.js'), 'export {}')
  await writeFile(join(folder, 'secret.txt'), 'secret')
  server = await servePages({ folder: join(folder, 'page'), initial, port: 0 })
  return server
}

interface Answer {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** `fetch` would tidy the path and forbid the Host header; a stranger does neither. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  const { port } = new URL(server!.url)
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
    sent.once('error', reject)
    sent.end()
  })
}

describe('servePages', () => {
  it('serves the page at / and its files with their media types', async () => {
    await serve()
    expect(await ask('/')).toMatchObject({
      status: 200,
      body: '<p>page</p>',
      headers: { 'content-type': 'text/html; charset=utf-8' },
    })
    expect((await ask('/code.js?v=1')).headers['content-type']).toBe(
      'text/javascript; charset=utf-8',
    )
  })

  it.each(['/', '/no-such-file', '/initial-file'])(
    'sends the security headers with %s',
    async (path) => {
      await serve()
      const { headers } = await ask(path)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['x-content-type-options']).toBe('nosniff')
    },
  )

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '//../secret.txt',
    '/index.html%00.txt',
    '/%',
    '/.',
  ])('finds nothing at %s', async (path) => {
    await serve()
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(body).not.toContain('secret')
  })

  it.each(['clusterscope.example', '127.0.0.1.example.org', 'example.org:80'])(
    'refuses the host name %s, as after DNS rebinding',
    async (host) => {
      await serve({ name: 'a.cif', bytes: new TextEncoder().encode('data_a') })
      const { status, body } = await ask('/initial-file', 'GET', { host })
      expect(status).toBe(403)
      expect(body).not.toContain('data_a')
    },
  )

  it.each(['127.0.0.1', 'localhost', 'localhost:8080'])(
    'accepts the host name %s',
    async (host) => {
      await serve()
      expect((await ask('/', 'GET', { host })).status).toBe(200)
    },
  )

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    await serve()
    expect((await ask('/', method)).status).toBe(405)
  })

  it('answers HEAD without a body', async () => {
    await serve()
    const { status, headers, body } = await ask('/', 'HEAD')
    expect({ status, length: headers['content-length'], body }).toEqual({
      status: 200,
      length: '11',
      body: '',
    })
  })

  it('hands out the file of the command line by name and bytes', async () => {
    await serve({ name: 'Cu14.cif', bytes: new TextEncoder().encode('data_Cu14') })
    expect(JSON.parse((await ask('/initial-file.json')).body)).toEqual({ name: 'Cu14.cif' })
    expect((await ask('/initial-file')).body).toBe('data_Cu14')
  })

  it('has no initial file when none was given', async () => {
    await serve()
    expect((await ask('/initial-file.json')).status).toBe(204)
    expect((await ask('/initial-file')).status).toBe(404)
  })

  it('rejects when the port is taken', async () => {
    const { url } = await serve()
    const port = Number(new URL(url).port)
    const folder = await newFolder()
    await expect(servePages({ folder, initial: null, port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })
})
