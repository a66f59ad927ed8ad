import { Fragment } from 'react'
import { AtomLabel } from './AtomLabel'
import type { AtomName } from './atom-words'

interface NameChainProps {
  readonly names: readonly AtomName[]
  /** Between two names. */
  readonly separator?: string
}

/** Atoms in a row, each with its symmetry code: `Cu1–Se1 2_655`. */
export function NameChain({ names, separator = '–' }: NameChainProps) {
  return names.map((name, i) => (
    <Fragment key={i}>
      {i > 0 && separator}
      <AtomLabel name={name} />
    </Fragment>
  ))
}
