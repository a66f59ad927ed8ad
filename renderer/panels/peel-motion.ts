/** Peeling by the stop and on its own. The stage and the track glide there by themselves. */
import { activityStore, setPlaying } from '../state/activity'
import { documentStore } from '../state/document'
import { setPeel, viewStore } from '../state/view'

/** Milliseconds from one stop to the next while playing: the glide, and a look at what is there. */
const PLAY_INTERVAL = 1400

let timer: ReturnType<typeof setTimeout> | undefined

function peelOf(key: string): number {
  return viewStore.getState().viewOfDocument[key]?.peel ?? 0
}

/** Stops playing: a hand is on the peel. */
export function holdPeel(): void {
  clearTimeout(timer)
  setPlaying(false)
}

export function movePeel(key: string, to: number): void {
  holdPeel()
  setPeel(key, to)
}

/** Goes to the next stop inwards (−1) or outwards (+1), from wherever the peel stands. */
export function stepPeel(key: string, direction: -1 | 1, stops: number): void {
  const peel = peelOf(key)
  const next = direction < 0 ? Math.ceil(peel - 1) : Math.floor(peel + 1)
  movePeel(key, Math.min(stops - 1, Math.max(0, next)))
}

/** Peels stop by stop to the core, first putting everything back when it stands alone; pauses when playing. */
export function togglePlaying(key: string, stops: number): void {
  if (activityStore.getState().isPlaying) return holdPeel()
  holdPeel()
  if (stops < 2) return
  setPlaying(true)
  if (peelOf(key) <= 0) {
    setPeel(key, stops - 1)
    timer = setTimeout(() => playOn(key), PLAY_INTERVAL)
  } else {
    playOn(key)
  }
}

/** One stop further in, unless it was paused or another document has come to the front meanwhile. */
function playOn(key: string): void {
  if (!activityStore.getState().isPlaying) return
  if (documentStore.getState().activeKey !== key) return setPlaying(false)
  setPeel(key, Math.max(0, Math.ceil(peelOf(key) - 1)))
  if (peelOf(key) <= 0) setPlaying(false)
  else timer = setTimeout(() => playOn(key), PLAY_INTERVAL)
}
