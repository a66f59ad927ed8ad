/** The polyhedra, rings, dimers and staples of a part, those of one name together. */
import type { Part, Unit, UnitKind } from '../../shared/dissection/dissection'
import { isFarFit } from '../../shared/export/shape-adjective'

export interface UnitGroup {
  readonly kind: UnitKind
  readonly name: string
  readonly count: number
  /** Ensemble atoms of all of them, ascending, each once. */
  readonly atoms: readonly number[]
  /** `octahedron 0.02`, of several unlike ones `octahedron 0.02–0.31`; null: they have no shape. */
  readonly shape: string | null
}

/** In the order in which they first stand in the part; what is the whole part is left out. */
export function unitGroups(part: Part): readonly UnitGroup[] {
  const groups = new Map<string, Unit[]>()
  for (const unit of part.units) {
    const key = `${unit.kind} ${unit.name} ${unit.fit?.name ?? ''}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [unit])
    else group.push(unit)
  }
  return [...groups.values()]
    .filter((units) => !isToldByName(units, part))
    .map((units) => {
      const { kind, name } = units[0]!
      const atoms = new Set(units.flatMap((unit) => [...unit.atoms]))
      return {
        kind,
        name,
        count: units.length,
        atoms: [...atoms].toSorted((a, b) => a - b),
        shape: shapeOf(units),
      }
    })
}

/** Whether the row would say the name of the part again: `H@Cu6`, or `4 Au(SR)2`. */
function isToldByName(units: readonly Unit[], { name, atoms }: Part): boolean {
  const [unit] = units
  if (units.length === 1) return new Set(unit!.atoms).size === atoms.length
  return `${units.length} ${unit!.name}` === name
}

function shapeOf(units: readonly Unit[]): string | null {
  const fits = units.flatMap(({ fit }) => (fit === null || isFarFit(fit) ? [] : [fit]))
  const [first] = fits
  if (first === undefined) return null
  const measures = fits.map(({ measure }) => measure).toSorted((a, b) => a - b)
  const [least, most] = [measures[0]!, measures.at(-1)!].map((measure) => measure.toFixed(2))
  return `${first.name} ${least === most ? least : `${least}–${most}`}`
}

/** What a kind is called behind the name of a unit; a name that says it itself needs no word. */
export const UNIT_WORDS: Readonly<Record<UnitKind, string | null>> = {
  polyhedron: null,
  ring: 'ring',
  chain: 'chain',
  dimer: null,
  layer: 'layer',
  staple: 'staple',
  bridge: 'bridging',
  terminal: 'terminal',
}
