import { useState } from 'react'
import type { Crystal } from '../../shared/crystal/crystal'
import type { Place } from '../../shared/crystal/place'
import type { ClusterNeighbor } from '../../shared/measure/cluster-neighbors'
import type { Measurement } from '../../shared/measure/measurement'
import { MeasuredNumber } from '../controls/MeasuredNumber'
import { codeOfPlace, printSymop } from './symmetry-code'

interface NeighborListProps {
  readonly crystal: Crystal
  /** What is surrounded. */
  readonly what: 'cluster' | 'molecule'
  readonly neighbors: readonly ClusterNeighbor[]
  readonly onKeep: (measurement: Measurement) => void
  /** Puts the molecule that stands at a place beside what is shown. */
  readonly onGrow: (place: Place) => void
}

/** The clusters about the one that is shown, or molecules where there is no cluster, by the distance of their centres. */
export function NeighborList({ crystal, what, neighbors, ...props }: NeighborListProps) {
  const [isOpen, setOpen] = useState(() => matchMedia('(min-height: 800px)').matches)
  return (
    <section className="neighbors" aria-label={`Neighbouring ${what}s`}>
      <button
        type="button"
        className="fold"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        Neighbouring {what}s <span className="count">{neighbors.length}</span>
      </button>
      {isOpen && (
        <div className="neighbors-scroll">
          {neighbors.length === 0 && <p className="soft">None to tell: a polymer has no centre.</p>}
          <ul>
            {neighbors.map((neighbor, i) => (
              <li key={i} className="neighbor-cluster">
                <NeighborName crystal={crystal} what={what} neighbor={neighbor} />
                <span className="number">
                  <MeasuredNumber value={neighbor.distance.value} su={neighbor.distance.su} /> Å
                </span>
                <button
                  type="button"
                  className="link"
                  title="Keep the distance of the centroids among the measurements"
                  onClick={() => props.onKeep(centroidDistance(neighbor))}
                >
                  Measure
                </button>
                <button
                  type="button"
                  className="link"
                  title={`Put this ${what} beside the one that is shown`}
                  onClick={() => {
                    const [place] = neighbor.to
                    if (place !== undefined) props.onGrow(place)
                  }}
                >
                  Show
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

interface NeighborNameProps {
  readonly crystal: Crystal
  readonly what: string
  readonly neighbor: ClusterNeighbor
}

/** The symmetry code that makes the neighbour of the cluster shown, the operation written out behind it. */
function NeighborName({ crystal, what, neighbor: { operation } }: NeighborNameProps) {
  if (operation === null) return <span className="soft">another {what}</span>
  const { spaceGroup } = crystal
  const symop = spaceGroup.symops[operation.symop]
  return (
    <span title={symop === undefined ? undefined : printSymop(symop)}>
      {codeOfPlace(spaceGroup, operation) ?? 'itself'}
    </span>
  )
}

function centroidDistance({ from, to }: ClusterNeighbor): Measurement {
  return {
    kind: 'distance',
    points: [
      { kind: 'centroid', places: from },
      { kind: 'centroid', places: to },
    ],
  }
}
