import { error, type Problem } from '../../shared/base/problem'
import { failure, success, type Result } from '../../shared/base/result'

/**
 * A picture shows what the stage would show if it had the picture's shape: its shorter side spans what
 * the shorter side of the stage does.
 */
export interface PictureOptions {
  /** Width and height on paper, mm. */
  readonly widthMm: number
  readonly heightMm: number
  readonly dotsPerInch: number
  /** `#rrggbb`, or null for a transparent picture. */
  readonly background: string | null
  /** Told the share that is done, 0 to 1. */
  readonly onProgress?: (fraction: number) => void
  /** Stops the work; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal
}

/** A vector picture has no dots. */
export interface VectorFileOptions extends Pick<
  PictureOptions,
  'widthMm' | 'heightMm' | 'background'
> {
  /** What it shows, for those who cannot see it. */
  readonly title: string
}

export interface PixelSize {
  readonly width: number
  readonly height: number
}

export type PictureProblemCode = 'picture.no-size' | 'picture.too-large'

export const MM_PER_INCH = 25.4
/** Pixels along one side: 847 mm at 600 dpi. More is refused in words rather than by a crash. */
export const LARGEST_SIDE = 20_000

/**
 * The size of a picture in pixels, to the nearest one.
 *
 * Fails with `picture.no-size` for lengths or resolutions that are not positive numbers and with
 * `picture.too-large` beyond `LARGEST_SIDE`.
 */
export function pixelSize({
  widthMm,
  heightMm,
  dotsPerInch,
}: PictureOptions): Result<PixelSize, Problem<PictureProblemCode>> {
  const width = Math.round((widthMm / MM_PER_INCH) * dotsPerInch)
  const height = Math.round((heightMm / MM_PER_INCH) * dotsPerInch)
  if (!(width >= 1 && height >= 1 && Number.isFinite(width * height))) {
    return failure(error('picture.no-size', 'A picture needs a width, a height and a resolution.'))
  }
  if (Math.max(width, height) > LARGEST_SIDE) {
    const message = `A picture of ${width} × ${height} pixels is too large; ${LARGEST_SIDE} along a side is the limit.`
    return failure(
      error('picture.too-large', message, {
        advice: 'Choose fewer dots per inch or a smaller size.',
      }),
    )
  }
  return success({ width, height })
}
