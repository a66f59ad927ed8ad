/**
 * @param hear      is told at most once per interval, and always the last thing there was to tell
 * @param interval  milliseconds
 */
export function steady<Notice>(
  hear: (notice: Notice) => void,
  interval: number,
): (notice: Notice) => void {
  let waiting: { readonly notice: Notice } | null = null
  let isResting = false

  function tell(notice: Notice): void {
    if (isResting) {
      waiting = { notice }
      return
    }
    isResting = true
    setTimeout(wake, interval).unref()
    hear(notice)
  }

  function wake(): void {
    isResting = false
    if (waiting === null) return
    const { notice } = waiting
    waiting = null
    tell(notice)
  }

  return tell
}
