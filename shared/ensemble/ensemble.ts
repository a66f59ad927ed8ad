/**
 * The ensemble: one representative of everything the crystal is made of, each molecule complete.
 * The first moiety's molecule stands once, the others as often as stoichiometry asks, placed where
 * the crystal has them nearest to it. (The word is that of Gražulis et al., J. Appl. Cryst. 48, 2015, 85.)
 */
import type { Problem } from '../base/problem'
import type { Extent } from './ensemble-choice'

/** Every code that this room can report; docs/problems.md says what each means. */
export const ENSEMBLE_PROBLEM_CODES = [
  'ensemble.polymeric',
  'ensemble.interpenetrating',
  'ensemble.joined-by-contacts',
  'ensemble.composition-differs',
  'ensemble.moieties-differ',
  'ensemble.too-large',
] as const
export type EnsembleProblemCode = (typeof ENSEMBLE_PROBLEM_CODES)[number]
export type EnsembleProblem = Problem<EnsembleProblemCode>

/** `cluster`: the metal compound in question; further kinds of molecule that hold metals are clusters too. */
export type MoietyRole = 'cluster' | 'molecule' | 'counter-ion' | 'solvent'

/** A kind of molecule: all molecules of the crystal that symmetry makes one from the other. */
export interface Moiety {
  readonly role: MoietyRole
  /** Hill order with spaces, counts above 1 written: `C180 H193 Cu14 P4 Se12`. */
  readonly formula: string
  /** A common name where there is one, `hexafluoroantimonate`; else null. */
  readonly name: string | null
  /** From the file's moiety formula or from the table of common ions; null when neither knows. */
  readonly charge: number | null
  readonly atoms: number
  readonly perCell: number
  /** 0: a molecule; 1, 2, 3: a chain, a layer, a framework, of which one repeat unit is shown. */
  readonly periodicity: 0 | 1 | 2 | 3
  /** Nets of this kind that run through one another without a bond; 1 where there is but one, 0 for a molecule. */
  readonly nets: number
  /** Operations (modulo lattice translations) that map the molecule on itself. */
  readonly siteSymmetryOrder: number
}

/**
 * Atoms and bonds of what is put together, as columns. The atoms of the default extent, one of each
 * molecule, come first whenever all of them are there.
 */
export interface Ensemble {
  readonly count: number
  /** Index into `AtomGraph.atoms`. */
  readonly atom: Int32Array
  /** 3 per atom: lattice translation applied to the atom of the graph. */
  readonly shift: Int32Array
  /** 3 per atom, Å. */
  readonly cartn: Float64Array
  /** Index into `moieties`. */
  readonly moiety: Int32Array
  /**
   * Which molecule of the ensemble, counted from 0; molecule 0 is the main cluster where it is there
   * whole. Units of one polymer are molecules apart.
   */
  readonly molecule: Int32Array
  /** 1: a position of a component of disorder that was not chosen. */
  readonly isAlternative: Uint8Array
  readonly bonds: EnsembleBonds
  readonly dangling: DanglingBonds
  readonly extent: Extent
  readonly moieties: readonly Moiety[]
}

/** Each bond of the ensemble once: `first` and `second` are ensemble atoms, `bond` the graph's edge. */
export interface EnsembleBonds {
  readonly count: number
  readonly first: Int32Array
  readonly second: Int32Array
  readonly bond: Int32Array
}

/**
 * Bonds that leave the ensemble, as a polymer's do and those of molecules that a cell cuts: from
 * ensemble atom `atom` along the graph's edge `bond` to where the missing atom stands.
 */
export interface DanglingBonds {
  readonly count: number
  readonly atom: Int32Array
  readonly bond: Int32Array
  /** Index into `AtomGraph.atoms` of the missing atom. */
  readonly partner: Int32Array
  /** 3 per bond: its lattice translation. */
  readonly partnerShift: Int32Array
  /** 3 per bond, Å. */
  readonly partnerCartn: Float64Array
}
