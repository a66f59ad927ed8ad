import { screen } from 'electron'

/** Pixels, as Electron counts them. */
export interface WindowBounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Pixels of the saved window that must lie on a screen for its place to be used again. */
const LEAST_OVERLAP = 120

export function isWindowBounds(value: unknown): value is WindowBounds {
  if (typeof value !== 'object' || value === null) return false
  const sides: Readonly<Record<string, unknown>> = { ...value }
  return ['x', 'y', 'width', 'height'].every((side) => Number.isSafeInteger(sides[side]))
}

/** @returns the bounds, or nothing when they lie on no screen: a second screen may be gone. */
export function visibleBounds(bounds: WindowBounds | null): WindowBounds | Record<string, never> {
  if (bounds === null) return {}
  const isVisible = screen.getAllDisplays().some(({ workArea }) => {
    const width =
      Math.min(bounds.x + bounds.width, workArea.x + workArea.width) -
      Math.max(bounds.x, workArea.x)
    const height =
      Math.min(bounds.y + bounds.height, workArea.y + workArea.height) -
      Math.max(bounds.y, workArea.y)
    return width >= LEAST_OVERLAP && height >= LEAST_OVERLAP
  })
  return isVisible ? bounds : {}
}
