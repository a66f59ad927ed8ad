import type { SceneStyle } from '../../shared/scene/scene'

/** Balls in the colours of their elements, as papers draw them. */
export const PAPER_BALLS: SceneStyle = {
  palette: 'paper',
  colorOfElement: new Map(),
  colorBy: 'element',
  colorOfPart: new Map(),
  representation: 'cluster',
  rules: [],
  probability: 0.5,
  bondColors: 'split',
  metalContacts: 'thin',
  multipleBonds: false,
}
