import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../../cli/bin.mjs', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** A command that runs as a process of its own, as in a terminal. */
export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

export function startCommand(argv: readonly string[], stdin = ''): Running {
  const child = spawn(process.execPath, [BIN, ...argv], { stdio: 'pipe' })
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text
  })
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, ...said }))
  })
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
  return { child, ended }
}

export function runCommand(argv: readonly string[], stdin = ''): Promise<Ended> {
  return startCommand(argv, stdin).ended
}
