import type { FormEvent } from 'react'
import type { Crystal } from '../../shared/crystal/crystal'
import type { Place } from '../../shared/crystal/place'
import { namePlace, spellName } from './place-words'
import { parseAtomNames } from './parse-atom-names'

interface AtomsByNameProps {
  readonly crystal: Crystal
  /** Whether an atom is shown at a place. */
  readonly isShown: (place: Place) => boolean
  readonly onAdd: (places: readonly Place[]) => void
}

/** A field for the names of atoms to select, for whom clicking them is no way. */
export function AtomsByName({ crystal, isShown, onAdd }: AtomsByNameProps) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const field = form.elements.namedItem('atoms')
    if (!(field instanceof HTMLInputElement)) return
    const { places, unknown } = parseAtomNames(crystal, field.value)
    const hidden = places.find((place) => !isShown(place))
    const trouble =
      unknown.length > 0
        ? `There is no atom ${unknown.join(', ')}.`
        : hidden !== undefined && `${spellName(namePlace(crystal, hidden))} is not shown.`
    if (trouble !== false) {
      field.setCustomValidity(trouble)
      field.reportValidity()
      return
    }
    onAdd(places)
    form.reset()
  }

  return (
    <form className="atoms-by-name" noValidate onSubmit={submit}>
      <input
        className="field"
        name="atoms"
        type="text"
        aria-label="Add atoms by name"
        placeholder="Add by name: Cu1 Se1 2_655"
        autoComplete="off"
        spellCheck={false}
        onInput={(event) => event.currentTarget.setCustomValidity('')}
      />
      <button type="submit" className="button">
        Add
      </button>
    </form>
  )
}
