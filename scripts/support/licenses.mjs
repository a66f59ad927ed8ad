import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The package of a module, up to its folder: `…/node_modules/@scope/name`. */
const PACKAGE = /^(?<folder>.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/

/**
 * A plugin of the bundler that writes the licences of all packages in a bundle beside it, as most of
 * them ask of those who pass them on.
 *
 * @param {string} fileName in the folder of the bundle
 */
export function withLicenses(fileName) {
  return {
    name: 'with-licenses',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => chunk.moduleIds ?? [])
      const folders = new Set(modules.flatMap((id) => PACKAGE.exec(id)?.groups.folder ?? []))
      const source = [...folders].toSorted().map(licenseOf).join('\n')
      if (source !== '') this.emitFile({ type: 'asset', fileName, source })
    },
  }
}

function licenseOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
  return `## ${name} ${version} (${license})\n\n${text}\n`
}
