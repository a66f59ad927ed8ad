import type { ClusterSize, Dimensions } from '../../shared/morphology/morphology'
import { ProfilePlot } from './ProfilePlot'

interface SizeSectionProps {
  readonly size: ClusterSize
  readonly colorOf: (element: number) => string
  /** Null: the pointer left. */
  readonly onHoverAtoms: (atoms: readonly number[] | null) => void
}

/** Length, width and height, and how far each site stands from the centre; folded until wanted. */
export function SizeSection({ size, colorOf, onHoverAtoms }: SizeSectionProps) {
  const { skeleton, whole, profile } = size
  return (
    <details className="foldout">
      <summary>
        Size
        <span className="foldout-hint">{dimensionWords(skeleton)} Å</span>
      </summary>
      <dl className="facts" title="Along the principal axes, from nucleus to nucleus">
        <dt>Skeleton</dt>
        <dd>{dimensionWords(skeleton)} Å</dd>
        <dt>With ligands</dt>
        <dd>{whole === null ? 'not known: ligands incomplete' : `${dimensionWords(whole)} Å`}</dd>
      </dl>
      <h4 className="foldout-words soft">Distance from the centre of the metals / Å</h4>
      <ProfilePlot profile={profile} colorOf={colorOf} onHoverAtoms={onHoverAtoms} />
    </details>
  )
}

/** `12.3 × 11.8 × 9.0`. */
function dimensionWords({ length, width, height }: Dimensions): string {
  return [length, width, height].map((extent) => extent.toFixed(1)).join(' × ')
}
