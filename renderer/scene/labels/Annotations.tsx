import { useCallback, useMemo } from 'react'
import type { BufferGeometry } from 'three'
import type { Scene } from '../../../shared/scene/scene'
import { cellLabels, cellLines, lineLabels, planeColumns, viewLines } from './annotation-columns'
import { Flat, lineGeometry } from '../bodies/Flat'
import { anchoredLabels } from './label-anchors'
import { Labels } from './Labels'
import { Polyhedra } from '../bodies/Polyhedra'
import { quads } from '../bodies/quads'
import type { StageCore } from '../stage-core'
import type { StageView } from '../stage-view'
import { useMovedGeometry } from '../use-moved-geometry'

interface AnnotationsProps {
  readonly core: StageCore
  readonly scene: Scene
  readonly view: Pick<
    StageView,
    'cell' | 'lines' | 'planes' | 'polyhedra' | 'rings' | 'labels' | 'labelScale' | 'accent'
  >
}

/** What is drawn beside atoms and bonds: the cell, lines, planes, polyhedra, rings, and words. */
export function Annotations({ core, scene, view }: AnnotationsProps) {
  const { cell, lines, planes, polyhedra, rings, accent } = view
  const edges = useMemo(() => (cell ? lineGeometry(cellLines(scene.cell)) : null), [cell, scene])
  const discs = useMemo(
    () => (planes.length > 0 ? discGeometry(scene, planes) : null),
    [scene, planes],
  )
  const labels = useMemo(
    () => [
      ...lineLabels(scene, lines),
      ...(cell ? cellLabels(scene.cell) : []),
      ...anchoredLabels(scene, view.labels),
    ],
    [scene, lines, cell, view.labels],
  )
  return (
    <>
      {edges && <Flat core={core} geometry={edges} look="line" />}
      {lines.length > 0 && <Lines core={core} scene={scene} lines={lines} accent={accent} />}
      {discs && <Flat core={core} geometry={discs} look="disc" />}
      {polyhedra.length + rings.length > 0 && (
        <Polyhedra core={core} scene={scene} polyhedra={polyhedra} rings={rings} />
      )}
      {labels.length > 0 && (
        <Labels core={core} scene={scene} labels={labels} scale={view.labelScale} />
      )}
    </>
  )
}

interface LinesProps extends Pick<StageView, 'lines' | 'accent'> {
  readonly core: StageCore
  readonly scene: Scene
}

/** Measurements, contacts and axes, what lies behind something faintly. */
function Lines({ core, scene, lines, accent }: LinesProps) {
  const build = useCallback(
    (shift: Float32Array) => lineGeometry(viewLines(scene, lines, accent, shift)),
    [scene, lines, accent],
  )
  const geometry = useMovedGeometry(core, build)
  return (
    <>
      <Flat core={core} geometry={geometry} look="line" />
      <Flat core={core} geometry={geometry} look="hidden line" />
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
