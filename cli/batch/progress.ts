import type { LineWriter } from '../line-writer'

export interface Standing {
  readonly done: number
  /** Of an earlier run. */
  readonly kept: number
  readonly without: number
  readonly all: number
  /** Since the start. */
  readonly seconds: number
}

/** `1234 of 10000 files, 52.3 files/s, 12 without structure, 2 min 48 s left`. */
export function progressText({ done, kept, without, all, seconds }: Standing): string {
  const rate = done / seconds
  const left = all - kept - done
  return [
    `${kept + done} of ${all} file${all === 1 ? '' : 's'}`,
    ...(kept > 0 ? [`${kept} kept`] : []),
    ...(done > 0 ? [`${rate.toFixed(rate < 10 ? 2 : 0)} files/s`] : []),
    ...(without > 0 ? [`${without} without structure`] : []),
    ...(done > 0 && left > 0 ? [`${durationText(left / rate)} left`] : []),
  ].join(', ')
}

function durationText(seconds: number): string {
  const whole = Math.ceil(seconds)
  const [minutes, hours] = [Math.floor(whole / 60), Math.floor(whole / 3600)]
  if (hours > 0) return `${hours} h ${minutes % 60} min`
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`
}

/** Milliseconds between two lines: on a terminal one takes the place of the other, in a log they stay. */
const LIVE_INTERVAL = 250
const LOG_INTERVAL = 10_000

/**
 * Tells how far a batch has come, again and again, until `end`, which tells it a last time.
 *
 * @param isLive whether what is written lands on a terminal where nothing else is written
 */
export function tellProgress(err: LineWriter, isLive: boolean, standing: () => Standing) {
  const tell = () =>
    isLive
      ? err.writePiece(`\r${progressText(standing())}\u001B[K`)
      : err.write(progressText(standing()))
  const timer = setInterval(() => void tell(), isLive ? LIVE_INTERVAL : LOG_INTERVAL)
  return {
    async end(): Promise<void> {
      clearInterval(timer)
      await tell()
      if (isLive) await err.write('')
    },
  }
}
