import { distance, pointAt } from '../geometry/vec3'
import type { Subject } from './subject'

/** A π ligand is a deck when it binds with so many atoms: C4H4, Cp, benzene, a tropylium. */
const FEWEST_DECK_ATOMS = 4

/** A sandwich has one above and one below. */
const FEWEST_DECKS = 2

/** Metals with the π ligands they lie between. */
export interface Decks {
  /** Ensemble atoms: every metal, and every donor atom of the decks. */
  readonly atoms: readonly number[]
  /** Å: a usual distance from a metal to the nearest atom of a deck. */
  readonly spacing: number
}

/** The metals and decks of a sandwich; null with fewer than two decks, or where a metal is on none. */
export function findDecks({ specimen, table }: Subject): Decks | null {
  const { cartn } = specimen.ensemble
  const decks = table.donors.filter(({ atoms }) => atoms.length >= FEWEST_DECK_ATOMS)
  const carbons = decks.flatMap(({ atoms }) => [...atoms])
  const isOnDeck = (metal: number): boolean =>
    decks.some(({ metals }) => metals.some((bound) => bound.metal === metal))
  if (decks.length < FEWEST_DECKS || !table.metals.every(isOnDeck)) return null
  const nearest = table.metals
    .map((metal) =>
      carbons.reduce(
        (least, atom) => Math.min(least, distance(pointAt(cartn, atom), pointAt(cartn, metal))),
        Number.POSITIVE_INFINITY,
      ),
    )
    .toSorted((p, q) => p - q)
  return {
    atoms: [...table.metals, ...carbons].toSorted((p, q) => p - q),
    spacing: nearest[Math.floor(nearest.length / 2)]!,
  }
}
