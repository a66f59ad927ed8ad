/** What the commands do that move the camera or choose what a drag on the stage means. */
import type { RefObject } from 'react'
import type { StructureReport } from '../shared/pipeline/structure-report'
import type { SightLine } from '../shared/scene/sight-line'
import type { ViewCommand } from './controls/shortcuts'
import { nextLine, sightOfSelection, symmetryInView, symmetryLines } from './panels/view-lines'
import type { CrystalAxis, StageHandle } from './scene/stage-view'
import * as views from './state/view'

type Stage = RefObject<StageHandle | null>

/** Radians: one step of a roll. */
const ROLL = Math.PI / 36

/** @param withReport acts on the structure in front, if there is one */
export function viewCommands(
  stage: Stage,
  withReport: (act: (key: string, report: StructureReport) => void) => void,
): Readonly<Record<ViewCommand, () => void>> {
  const lookAlong = (axis: CrystalAxis) => () => stage.current?.lookAlong(axis)
  const withView =
    (act: (report: StructureReport, view: views.DocumentView, key: string) => void) => () =>
      withReport((key, report) => {
        const view = views.viewStore.getState().viewOfDocument[key]
        if (view !== undefined) act(report, view, key)
      })
  const toggleTool = (tool: views.StageTool) =>
    withView((_, view, key) => views.setTool(key, view.tool === tool ? 'orbit' : tool))
  return {
    'fit-view': () => stage.current?.fit(),
    'view-a': lookAlong('a'),
    'view-b': lookAlong('b'),
    'view-c': lookAlong('c'),
    'view-a-star': lookAlong('a*'),
    'view-b-star': lookAlong('b*'),
    'view-c-star': lookAlong('c*'),
    'view-symmetry': withView(({ anatomy }, { symmetryOf }) => {
      const row = symmetryInView(anatomy.symmetry, symmetryOf)
      if (row === null) return
      lookAlongNext(stage, symmetryLines(row).flatMap(({ lines }) => lines)) // prettier-ignore
    }),
    'view-selection': withView((report, { selection }) => {
      const sight = sightOfSelection(report, selection)
      if (sight !== null) lookAlongNext(stage, [sight.line])
    }),
    straighten: withView((report, { selection }) => {
      const ends = sightOfSelection(report, selection)?.ends ?? null
      if (ends !== null) stage.current?.straighten(...ends)
    }),
    'flip-view': () => stage.current?.flip(),
    'roll-left': () => stage.current?.roll(ROLL),
    'roll-right': () => stage.current?.roll(-ROLL),
    'previous-view': () => stage.current?.stepView(-1),
    'next-view': () => stage.current?.stepView(1),
    'toggle-lasso': toggleTool('lasso'),
    'toggle-box': toggleTool('box'),
  }
}

/** Looks along one of some lines: the next after that which is looked along, else the nearest. */
export function lookAlongNext(stage: Stage, lines: readonly SightLine[]): void {
  const { current } = stage
  const line = current && nextLine(lines, current.cameraState())
  if (current && line) current.lookDownLine(line)
}
