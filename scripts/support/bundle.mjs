import { inProject } from './project.mjs'

/** Bundles a TypeScript entry for Node into one file of `dist`; `electron` and Node's own stay outside. */
export async function bundle(input, file, format = 'es') {
  const { build } = await import('rolldown')
  await build({
    input: inProject(input),
    platform: 'node',
    external: ['electron', /^node:/],
    tsconfig: false,
    output: { file: inProject(file), format, codeSplitting: false },
  })
}
