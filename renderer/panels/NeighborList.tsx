import { useState } from 'react'
import type { Crystal } from '../../shared/crystal/crystal'
import type { Place } from '../../shared/crystal/place'
import type { Moiety } from '../../shared/ensemble/ensemble'
import type { ClusterNeighbor } from '../../shared/measure/cluster-neighbors'
import type { Measurement } from '../../shared/measure/measurement'
import { Formula } from '../controls/Formula'
import { MeasuredNumber } from '../controls/MeasuredNumber'
import { moietyFormula } from './moiety-words'
import { codeOfPlace, printSymop } from './symmetry-code'

interface NeighborListProps {
  readonly crystal: Crystal
  readonly moieties: readonly Moiety[]
  /** What is surrounded. */
  readonly what: 'cluster' | 'molecule'
  readonly neighbors: readonly ClusterNeighbor[]
  readonly onKeep: (measurement: Measurement) => void
  /** Puts the molecule that stands at a place beside what is shown. */
  readonly onGrow: (place: Place) => void
}

/** The clusters about the one that is shown, or molecules where there is no cluster, by the distance of their centres. */
export function NeighborList({ crystal, moieties, what, neighbors, ...props }: NeighborListProps) {
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
                <NeighborName crystal={crystal} moieties={moieties} neighbor={neighbor} />
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

interface NeighborNameProps extends Pick<NeighborListProps, 'crystal' | 'moieties'> {
  readonly neighbor: ClusterNeighbor
}

/**
 * The symmetry code that makes the neighbour of the cluster shown, the operation written out behind it.
 * One of another kind by its formula, with the code of its sites as the file lists them.
 */
function NeighborName({ crystal: { spaceGroup }, moieties, neighbor }: NeighborNameProps) {
  const { operation, to, moiety } = neighbor
  const placed = operation ?? to[0]
  if (placed === undefined) return <span />
  const symop = spaceGroup.symops[placed.symop]
  const words = symop === undefined ? undefined : printSymop(symop)
  const code = codeOfPlace(spaceGroup, placed)
  const other = moieties[moiety]
  if (operation !== null || other === undefined)
    return <span title={words}>{code ?? 'itself'}</span>
  return (
    <span title={`Its sites at ${words}`}>
      {code ?? 'as listed'}
      <span className="neighbor-formula soft">
        <Formula text={moietyFormula(other)} />
      </span>
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
