import { useMemo } from 'react'
import type { BufferGeometry } from 'three'
import type { Scene } from '../../shared/scene/scene'
import {
  atomLabels,
  cellLabels,
  cellLines,
  lineLabels,
  planeColumns,
  viewLines,
} from './annotation-columns'
import { Flat, lineGeometry } from './Flat'
import { Labels } from './Labels'
import { Polyhedra } from './Polyhedra'
import { quads } from './quads'
import type { StageCore } from './stage-core'
import type { StageView } from './stage-view'

interface AnnotationsProps {
  readonly core: StageCore
  readonly scene: Scene
  readonly view: Pick<StageView, 'cell' | 'lines' | 'planes' | 'polyhedra' | 'labels' | 'accent'>
}

/** What is drawn beside atoms and bonds: the cell, lines, planes, polyhedra, and words. */
export function Annotations({ core, scene, view }: AnnotationsProps) {
  const { cell, lines, planes, polyhedra, accent } = view
  const edges = useMemo(() => (cell ? lineGeometry(cellLines(scene.cell)) : null), [cell, scene])
  const dashes = useMemo(
    () => (lines.length > 0 ? lineGeometry(viewLines(scene, lines, accent)) : null),
    [scene, lines, accent],
  )
  const discs = useMemo(
    () => (planes.length > 0 ? discGeometry(scene, planes) : null),
    [scene, planes],
  )
  const labels = useMemo(
    () => [
      ...lineLabels(scene, lines),
      ...(cell ? cellLabels(scene.cell) : []),
      ...atomLabels(scene, view.labels),
    ],
    [scene, lines, cell, view.labels],
  )
  return (
    <>
      {edges && <Flat core={core} geometry={edges} look="line" />}
      {dashes && <Flat core={core} geometry={dashes} look="line" />}
      {dashes && <Flat core={core} geometry={dashes} look="hidden line" />}
      {discs && <Flat core={core} geometry={discs} look="disc" />}
      {polyhedra.length > 0 && <Polyhedra core={core} scene={scene} polyhedra={polyhedra} />}
      {labels.length > 0 && <Labels core={core} scene={scene} labels={labels} />}
    </>
  )
}

function discGeometry(scene: Scene, planes: StageView['planes']): BufferGeometry {
  const { center, radius1, radius2 } = planeColumns(scene, planes)
  return quads(planes.length, [
    ['center', center, 3],
    ['radius1', radius1, 3],
    ['radius2', radius2, 3],
  ])
}
