/** What a person likes, kept by the browser (or the window, whose origin is stable) across restarts. */
import {
  appearanceRecord,
  oneOf,
  readAppearance,
  readPresets,
  recordOf,
} from '../../shared/scene/appearance-record'
import {
  ATOM_LABELS,
  LABEL_SIZES,
  LABELLED_ATOMS,
  LABELLED_BONDS,
  type LabelChoice,
} from '../../shared/scene/label-choice'
import { activityStore, setTheme, type Theme } from '../state/activity'
import { setLooks, setPresets, viewStore, type Looks, type ViewState } from '../state/view'

const KEY = 'clusterscope.looks'

const THEMES: readonly Theme[] = ['system', 'light', 'dark']
const PROJECTIONS: readonly Looks['projection'][] = ['orthographic', 'perspective']
const NOTATIONS: readonly Looks['modeStyle'][] = ['literature', 'iupac']

/**
 * Takes over the looks of the last time and from now on keeps every change.
 *
 * @param storage null: this page may keep nothing, and every start is the first
 */
export function rememberLooks(storage: Pick<Storage, 'getItem' | 'setItem'> | null): void {
  if (storage === null) return
  const kept = recordOf(readKept(storage))
  const { looks } = viewStore.getState()
  setTheme(oneOf(THEMES, kept['theme'], activityStore.getState().theme))
  setLooks({
    projection: oneOf(PROJECTIONS, kept['projection'], looks.projection),
    modeStyle: oneOf(NOTATIONS, kept['modeStyle'], looks.modeStyle),
    appearance: readAppearance(kept['appearance'] ?? earlierAppearance(kept), looks.appearance),
    labels: readLabels(kept['labels'], looks.labels),
  })
  setPresets(readPresets(kept['presets'], looks.appearance))

  let last = ''
  const keep = () => {
    const { theme } = activityStore.getState()
    const now = written(theme, viewStore.getState())
    if (now === last) return
    last = now
    try {
      storage.setItem(KEY, now)
    } catch {
      // Full, or forbidden meanwhile: the choice then lasts as long as the window.
    }
  }
  activityStore.subscribe(keep)
  viewStore.subscribe((state, before) => {
    if (state.looks !== before.looks || state.presets !== before.presets) keep()
  })
}

/** The page's own storage, or null where it is switched off: asking for it then throws. */
export function pageStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

function readKept(storage: Pick<Storage, 'getItem'>): unknown {
  try {
    return JSON.parse(storage.getItem(KEY) ?? 'null')
  } catch {
    return null
  }
}

function written(theme: Theme, { looks, presets }: Pick<ViewState, 'looks' | 'presets'>): string {
  const appearance = appearanceRecord(looks.appearance)
  const own = presets.map(({ name, ...preset }) => ({ name, ...appearanceRecord(preset) }))
  return JSON.stringify({ theme, ...looks, appearance, presets: own })
}

/** In the first versions nothing of it was kept but the palette. */
function earlierAppearance({ palette }: Readonly<{ [key: string]: unknown }>) {
  return { style: { palette } }
}

function readLabels(kept: unknown, usual: LabelChoice): LabelChoice {
  const labels = recordOf(kept)
  return {
    areShown: false,
    atoms: oneOf(ATOM_LABELS, labels['atoms'], usual.atoms),
    of: oneOf(LABELLED_ATOMS, labels['of'], usual.of),
    lengths: oneOf(LABELLED_BONDS, labels['lengths'], usual.lengths),
    centroids: oneOf([true, false], labels['centroids'], usual.centroids),
    size: oneOf(LABEL_SIZES, labels['size'], usual.size),
  }
}
