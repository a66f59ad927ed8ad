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

/** @returns the bounds, or nothing when they lie on none of the screens: one may be gone. */
export function visibleBounds(
  bounds: WindowBounds | null,
  screens: readonly WindowBounds[],
): WindowBounds | Record<string, never> {
  if (bounds === null) return {}
  const isVisible = screens.some(
    (screen) =>
      overlap(bounds.x, bounds.width, screen.x, screen.width) >= LEAST_OVERLAP &&
      overlap(bounds.y, bounds.height, screen.y, screen.height) >= LEAST_OVERLAP,
  )
  return isVisible ? bounds : {}
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart)
}
