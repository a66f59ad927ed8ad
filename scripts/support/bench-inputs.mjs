/** What is measured: the model clusters, and the largest CIFs at hand. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { inProject } from './project.mjs'

export const MODELS = inProject('..', 'shared', 'data', 'models')
const CIFS = inProject('..', 'shared', 'data', 'cif')
const SAMPLES = inProject('resources', 'samples')
const LARGEST = 6

/** @returns `{ name, path, bytes }` each; from the samples alone when the data folder is not there. */
export function benchInputs() {
  const models = cifsIn(existsSync(MODELS) ? MODELS : SAMPLES)
  const largest = cifsIn(CIFS)
    .toSorted((a, b) => statSync(b).size - statSync(a).size)
    .slice(0, LARGEST)
  return [...models, ...largest].map((path) => ({
    name: basename(path),
    path,
    bytes: new Uint8Array(readFileSync(path)),
  }))
}

function cifsIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.cif'))
    .toSorted()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}
