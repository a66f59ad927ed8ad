/** The name of a part that is made of others: `Au18 = Au11 + Au11 sharing Au4`. */

export interface PartNameHalves {
  /** `Au18` */
  readonly short: string
  /** `Au11 + Au11 sharing Au4`; null where the name says no more than what the part is called. */
  readonly composition: string | null
}

/** What a part is called, and what it is made of. */
export function halvesOfPartName(name: string): PartNameHalves {
  const at = name.indexOf(' = ')
  if (at <= 0) return { short: name, composition: null }
  return { short: name.slice(0, at), composition: name.slice(at + 3) }
}
