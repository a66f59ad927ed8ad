/** Which bytes a case is made of: the same for the same seed, index and files. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { randomDocument, randomStructure } from './fuzz-documents.mjs'
import { mutate } from './fuzz-mutate.mjs'
import { caseSeed, randomFrom } from './fuzz-random.mjs'
import { inProject } from './project.mjs'

/** Larger files would make the run one of waiting. */
const LARGEST = 400_000

const FOLDERS = [
  inProject('resources', 'samples'),
  inProject('tests', 'fixtures'),
  inProject('..', 'shared', 'data', 'cif'),
  inProject('..', 'shared', 'data', 'conformance'),
]

/** @returns the files to damage, and the folders that are not there. */
export function fuzzFiles() {
  const files = FOLDERS.flatMap((folder) => cifsIn(folder)).map((path) => ({
    path,
    bytes: new Uint8Array(readFileSync(path)),
  }))
  return { files, missing: FOLDERS.filter((folder) => !existsSync(folder)) }
}

/** @returns the bytes of a case and, in words, what was done to get them. */
export function fuzzCase(files, seed, index) {
  const random = randomFrom(caseSeed(seed, index))
  const choice = random.next()
  if (choice < 0.1) return made('a document', randomDocument(random), random, files)
  if (choice < 0.25) return made('a structure', randomStructure(random), random, files)
  const { path, bytes } = random.pick(files)
  return { origin: path, bytes: mutate(bytes, random, () => random.pick(files).bytes) }
}

/** Half of what is made stays whole. */
function made(origin, bytes, random, files) {
  if (random.chance(0.5)) return { origin, bytes }
  return {
    origin: `${origin}, damaged`,
    bytes: mutate(bytes, random, () => random.pick(files).bytes),
  }
}

function cifsIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.m?cif$/i.test(name))
    .toSorted()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).size <= LARGEST && statSync(path).isFile())
}
