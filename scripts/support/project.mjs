/** Where the project is, and how its scripts speak: one line for each thing that is being done. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** @returns an absolute path inside the project. */
export function inProject(...parts) {
  return join(root, ...parts)
}

export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

export function say(line) {
  process.stdout.write(`${line}\n`)
}

/** What stops a script for a reason the user should read; the sentence is all that is shown. */
export class Sentence extends Error {}

/**
 * Runs a script's `main`: its value is the exit code, a `Sentence` is printed without a stack.
 *
 * @param explain  puts any other error into words; without it, its stack is shown
 */
export async function run(main, explain = null) {
  try {
    process.exitCode = (await main(process.argv.slice(2))) ?? 0
  } catch (cause) {
    if (!(cause instanceof Sentence) && explain === null) throw cause
    const words = cause instanceof Sentence ? cause.message : explain(cause)
    process.stderr.write(`${words}\n`)
    process.exitCode = 1
  }
}

/** @returns whether a version such as `20.19.2` is at least `[20, 19]`. */
export function isAtLeast(version, [major, minor]) {
  const [haveMajor = 0, haveMinor = 0] = version.split('.').map(Number)
  return haveMajor > major || (haveMajor === major && haveMinor >= minor)
}

/** Stops with a sentence when this Node is older than package.json asks for. */
export function requireNode() {
  if (isAtLeast(process.versions.node, [20, 19])) return
  throw new Sentence(
    `Clusterscope needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org.`,
  )
}
