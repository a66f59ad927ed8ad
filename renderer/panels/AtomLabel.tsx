import type { AtomName } from './atom-words'

/** A label with its symmetry code behind it, small and a shade lighter. */
export function AtomLabel({ name }: { readonly name: AtomName }) {
  return (
    <>
      {name.label}
      {name.symmetry !== null && <span className="symmetry-code"> {name.symmetry}</span>}
    </>
  )
}
