import { readPng } from '../png'

/** @returns the share (0 to 1) of a picture's pixels that differ from its top left corner. */
export function inkOf(png: Uint8Array): number {
  const { width, height, rgba } = readPng(png)
  const corner = rgba.subarray(0, 3)
  let inked = 0
  for (let i = 0; i < rgba.length; i += 4) {
    const difference = Math.max(
      ...corner.map((value, channel) => Math.abs(value - rgba[i + channel]!)),
    )
    if (difference > 24) inked++
  }
  return inked / (width * height)
}

/** @returns the mean brightness (0 black to 255 white) of the corner of a picture. */
export function cornerBrightness(png: Uint8Array): number {
  const [red = 0, green = 0, blue = 0] = readPng(png).rgba
  return (red + green + blue) / 3
}
