import type { LegendEntry } from '../../shared/scene/atom-colors'
import { Formula } from '../controls/Formula'

const MOST_ENTRIES = 12

/** What the colours on the stage mean. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul className="legend" aria-label="Legend">
      {entries.slice(0, MOST_ENTRIES).map(({ label, color }, k) => (
        // Two parts may have one name.
        <li key={k}>
          <span className="dot" style={{ background: color }} />
          <Formula text={label} />
        </li>
      ))}
      {entries.length > MOST_ENTRIES && (
        <li className="soft">and {entries.length - MOST_ENTRIES} more</li>
      )}
    </ul>
  )
}
