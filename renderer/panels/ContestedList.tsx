import type { ContestedMetals, ShellDefinition } from '../../shared/anatomy/anatomy'

interface ContestedListProps {
  readonly contested: readonly ContestedMetals[]
  /** Null: the pointer left. */
  readonly onHoverAtoms: (atoms: readonly number[] | null) => void
  readonly onSelectAtoms: (atoms: readonly number[]) => void
}

/** The three ways to tell core from shell, as a student reads them. */
const DEFINITIONS: readonly {
  readonly key: ShellDefinition
  readonly head: string
  readonly words: string
}[] = [
  {
    key: 'donors',
    head: 'Donors',
    words: 'A metal that fewer than two donor atoms of ligands bind is core.',
  },
  {
    key: 'distance',
    head: 'Distance',
    words: 'Metals at about one distance from the centre are a layer, the nearest the core.',
  },
  {
    key: 'peeling',
    head: 'Peeling',
    words: 'Metals that ligands bind are taken off, layer by layer; what stays last is the core.',
  },
]

/** The metals that are core by one definition and shell by another. */
export function ContestedList({ contested, onHoverAtoms, onSelectAtoms }: ContestedListProps) {
  if (contested.length === 0) return null
  const metals = contested.reduce((sum, { atoms }) => sum + atoms.length, 0)
  return (
    <details className="foldout">
      <summary>
        Definitions disagree: {metals} {metals === 1 ? 'metal' : 'metals'}
      </summary>
      <p className="soft foldout-words">
        Papers tell core from shell in three ways. Here they differ; none is wrong.
      </p>
      <table className="table compact" onPointerLeave={() => onHoverAtoms(null)}>
        <thead>
          <tr>
            <th>Metal</th>
            {DEFINITIONS.map(({ key, head, words }) => (
              <th key={key} title={words}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {contested.map(({ label, atoms, layers }) => (
            <tr key={label} onPointerEnter={() => onHoverAtoms([...atoms])}>
              <td>
                <button
                  type="button"
                  className="text-button"
                  title={`Select ${label}`}
                  onFocus={() => onHoverAtoms([...atoms])}
                  onBlur={() => onHoverAtoms(null)}
                  onClick={() => onSelectAtoms([...atoms])}
                >
                  {label}
                </button>
                {atoms.length > 1 && ` ×${atoms.length}`}
              </td>
              {DEFINITIONS.map(({ key, words }) => (
                <td key={key} title={words}>
                  {layerWords(layers[key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function layerWords(layer: number | null): string {
  if (layer === null) return '–'
  return layer === 0 ? 'core' : `shell ${layer}`
}
