import { spawn, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { projectRoot } from '../support/app/built'
import { samplePath } from '../support/app/structures'

let child: ChildProcess | null = null

afterEach(() => {
  child?.kill('SIGKILL')
  child = null
})

/** Runs `npm start`'s script in the browser edition; `said` grows with what it prints. */
function start(...args: readonly string[]) {
  const script = join(projectRoot, 'scripts', 'start.mjs')
  const started = spawn(process.execPath, [script, '--browser', '--no-open', ...args])
  child = started
  const said = { text: '' }
  for (const stream of [started.stdout, started.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said.text += chunk.toString()
    })
  }
  const ended = new Promise<number | null>((resolve) => {
    started.once('exit', resolve)
  })
  return { started, said, ended }
}

async function address(said: { readonly text: string }): Promise<string> {
  await expect.poll(() => said.text, { timeout: 30_000 }).toMatch(/Ctrl-C stops it/)
  return /http:\/\/127\.0\.0\.1:\d+\//.exec(said.text)?.[0] ?? ''
}

describe('npm start', () => {
  it('serves the program and the given file, and stops cleanly on Ctrl-C', async () => {
    const { started, said, ended } = start(samplePath('Cu3-alkynyl'))
    const url = await address(said)
    expect(await (await fetch(url)).text()).toContain('<title>Clusterscope</title>')
    expect(await (await fetch(`${url}initial-file.json`)).json()).toEqual({
      name: 'Cu3-alkynyl.cif',
    })
    const served = new Uint8Array(await (await fetch(`${url}initial-file`)).arrayBuffer())
    expect(served).toEqual(new Uint8Array(await readFile(samplePath('Cu3-alkynyl'))))
    started.kill('SIGINT')
    expect(await ended).toBe(0)
    expect(said.text).not.toMatch(/^\s+at /m)
  })

  it('says that the given file is not there, and opens all the same', async () => {
    const { said } = start('no-such-file.cif')
    const url = await address(said)
    expect(said.text).toContain('no-such-file.cif was not opened. There is no such file.')
    expect((await fetch(url)).status).toBe(200)
    expect((await fetch(`${url}initial-file.json`)).status).toBe(204)
  })

  it.each([['--port', 'http'], ['--port', '70000'], ['--frobnicate']])(
    'refuses %s %s in one sentence',
    async (...args) => {
      const { said, ended } = start(...args.filter((arg) => arg !== undefined))
      expect(await ended).toBe(1)
      expect(said.text.trim().split('\n')).toHaveLength(1)
    },
  )
})
