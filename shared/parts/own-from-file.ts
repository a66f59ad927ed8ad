import type { Specimen } from '../ensemble/specimen'
import { ownAtoms } from './own-atoms'
import type { OwnFile } from './own-file'
import { structureFingerprint } from './own-fingerprint'
import { applyPattern, type AppliedPattern } from './own-pattern'

/**
 * The parts of a file in a structure: by their places in the structure they were made in, else where
 * the same atoms stand here. `fits` is empty in the first case: nothing had to be looked for.
 */
export function ownFromFile(specimen: Specimen, file: OwnFile): AppliedPattern {
  const isSame = structureFingerprint(specimen.crystal) === file.structure
  if (isSame && ownAtoms(specimen, file.own).some(({ atoms }) => atoms.length > 0)) {
    return { own: file.own, fits: [] }
  }
  return applyPattern(specimen, file.pattern)
}
