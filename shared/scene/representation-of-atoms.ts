import { REPRESENTATIONS, type AtomSet, type SceneStyle } from './scene'
import type { SceneSource } from './scene-source'

/**
 * How each ensemble atom is drawn, as a row of `REPRESENTATIONS`: as the last rule says that speaks of it,
 * without any as the style's own. What a rule names but the structure does not have is passed over.
 *
 * Cost: linear in the atoms that the rules speak of.
 */
export function representationOfAtoms(
  source: SceneSource,
  { representation, rules }: Pick<SceneStyle, 'representation' | 'rules'>,
): Uint8Array {
  const { count } = source.ensemble
  const rows = new Uint8Array(count).fill(REPRESENTATIONS.indexOf(representation))
  for (const { of, representation: own } of rules) {
    const row = REPRESENTATIONS.indexOf(own)
    eachAtom(source, of, (atom) => {
      if (atom >= 0 && atom < count) rows[atom] = row
    })
  }
  return rows
}

function eachAtom(source: SceneSource, of: AtomSet, visit: (atom: number) => void): void {
  const { graph, ensemble, anatomy } = source
  if (of.kind === 'atoms') for (const atom of of.atoms) visit(atom)
  else if (of.kind === 'part')
    for (const atom of anatomy.peel.parts[of.part]?.atoms ?? []) visit(atom)
  else {
    for (let atom = 0; atom < ensemble.count; atom++) {
      if (graph.atoms.element[ensemble.atom[atom]!] === of.element) visit(atom)
    }
  }
}
