/** What a person likes, kept by the browser (or the window, whose origin is stable) across restarts. */
import { PALETTES } from '../../shared/scene/scene'
import { activityStore, setTheme, type Theme } from '../state/activity'
import { setLooks, viewStore, type Looks } from '../state/view'

const KEY = 'clusterscope.looks'

/** Each choice with the values it may have: what is kept may come from another version. */
const CHOICES = {
  theme: ['system', 'light', 'dark'],
  palette: PALETTES,
  projection: ['orthographic', 'perspective'],
  modeStyle: ['literature', 'iupac'],
} as const satisfies {
  readonly theme: readonly Theme[]
  readonly palette: readonly Looks['palette'][]
  readonly projection: readonly Looks['projection'][]
  readonly modeStyle: readonly Looks['modeStyle'][]
}

/**
 * Takes over the looks of the last time and from now on keeps every change.
 *
 * @param storage null: this page may keep nothing, and every start is the first
 */
export function rememberLooks(storage: Pick<Storage, 'getItem' | 'setItem'> | null): void {
  if (storage === null) return
  const kept = readKept(storage)
  const { looks } = viewStore.getState()
  setTheme(chosen(kept, 'theme') ?? activityStore.getState().theme)
  setLooks({
    palette: chosen(kept, 'palette') ?? looks.palette,
    projection: chosen(kept, 'projection') ?? looks.projection,
    modeStyle: chosen(kept, 'modeStyle') ?? looks.modeStyle,
  })

  let last = ''
  const keep = () => {
    const { theme } = activityStore.getState()
    const now = JSON.stringify({ theme, ...viewStore.getState().looks })
    if (now === last) return
    last = now
    try {
      storage.setItem(KEY, now)
    } catch {
      // Full, or forbidden meanwhile: the choice then lasts as long as the window.
    }
  }
  activityStore.subscribe(keep)
  viewStore.subscribe(keep)
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

function chosen<Name extends keyof typeof CHOICES>(
  kept: unknown,
  name: Name,
): (typeof CHOICES)[Name][number] | null {
  if (typeof kept !== 'object' || kept === null) return null
  const value: unknown = Object.entries(kept).find(([key]) => key === name)?.[1]
  const values: readonly (typeof CHOICES)[Name][number][] = CHOICES[name]
  return values.find((known) => known === value) ?? null
}
