import { basename } from 'node:path'
import { withLicenses } from './licenses.mjs'
import { inProject } from './project.mjs'

/** Bundles a TypeScript entry for Node into one file of `dist`; `electron` and Node's own stay outside. */
export async function bundle(input, file, format = 'es') {
  const { build } = await import('rolldown')
  await build({
    input: inProject(input),
    platform: 'node',
    external: ['electron', /^node:/],
    tsconfig: false,
    plugins: [withLicenses(`${basename(file)}.licenses.md`)],
    output: { file: inProject(file), format, codeSplitting: false },
  })
}

/**
 * Bundles TypeScript entries for Node into a folder of `dist`, a file each, and beside them what they
 * share or load only when it is needed.
 *
 * @param entries the names of the files, without ending, and their sources
 */
export async function bundleTogether(entries, folder) {
  const { build } = await import('rolldown')
  await build({
    input: Object.fromEntries(
      Object.entries(entries).map(([name, path]) => [name, inProject(path)]),
    ),
    platform: 'node',
    external: [/^node:/],
    tsconfig: false,
    plugins: [withLicenses('licenses.md')],
    output: {
      dir: inProject(folder),
      format: 'es',
      cleanDir: true,
      entryFileNames: '[name].js',
      chunkFileNames: '[name].js',
    },
  })
}
