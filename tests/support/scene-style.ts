import type { SceneStyle } from '../../shared/scene/scene'

/** Balls in the colours of their elements, as papers draw them. */
export const PAPER_BALLS: SceneStyle = {
  palette: 'paper',
  colorBy: 'element',
  atoms: 'balls',
  probability: 0.5,
  colorOfPart: new Map(),
}
