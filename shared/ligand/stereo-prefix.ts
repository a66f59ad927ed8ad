import { atomCodes } from './ligand-keys'
import type { Constitution } from '../valence/lewis-structure'
import type { FoundStereocenter } from '../valence/openchemlib'

/**
 * What stands before a name: `(R)-`, `(R,R)-`, `meso-`; nothing without stereocentres.
 *
 * Several descriptors stand in an order of the atoms that is the same in mirror images, so that these
 * differ; of two alike, R comes first.
 */
export function stereoPrefix(
  constitution: Constitution,
  stereocenters: readonly FoundStereocenter[],
): string {
  if (stereocenters.length === 0) return ''
  const codes = atomCodes(constitution, 'skeleton')
  const found = stereocenters
    .map(({ atoms, descriptor }) => ({
      code: Math.min(...atoms.map((atom) => codes[atom]!)),
      descriptor,
    }))
    .toSorted(
      (p, q) =>
        p.code - q.code ||
        Number(p.descriptor > q.descriptor) - Number(p.descriptor < q.descriptor),
    )
  const [first, second] = found
  const isMeso =
    found.length === 2 && first!.code === second!.code && first!.descriptor !== second!.descriptor
  return isMeso ? 'meso-' : `(${found.map(({ descriptor }) => descriptor).join(',')})-`
}

/** `BDPP` of `(R,R)-BDPP` and of `meso-BDPP`. */
export function withoutDescriptors(name: string): string {
  return name.replace(/^(?:\([RSrsMP](?:,[RSrsMP])*\)|meso|rac)-(?=.)/, '')
}
