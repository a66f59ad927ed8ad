/** Linear-light red, green, blue, 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** Linear light from a CSS colour `#rrggbb` (sRGB, IEC 61966-2-1); black for anything else. */
export function linearFromHex(hex: string): Rgb {
  const [r, g, b] = displayFromHex(hex)
  return [linear(r), linear(g), linear(b)]
}

/** The sRGB components, 0 to 1, of a CSS colour `#rrggbb`; black for anything else. */
export function displayFromHex(hex: string): Rgb {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return [0, 0, 0]
  const channel = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255
  return [channel(1), channel(3), channel(5)]
}

/** The sRGB components, 0 to 1, of a linear-light colour, clipped to what a display can show. */
export function displayFromLinear([r, g, b]: Rgb): Rgb {
  return [encoded(r), encoded(g), encoded(b)]
}

/** `#rrggbb` of a linear-light colour, clipped to what a display can show. */
export function hexFromLinear(color: Rgb): string {
  return hexFromDisplay(displayFromLinear(color))
}

/** `#rrggbb` of sRGB components, 0 to 1; what is beyond is clipped. */
export function hexFromDisplay(color: Rgb): string {
  const digits = color.map((x) =>
    Math.round(255 * clipped(x))
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${digits.join('')}`
}

function linear(x: number): number {
  return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4
}

function clipped(x: number): number {
  return Math.min(1, Math.max(0, x))
}

function encoded(light: number): number {
  const x = clipped(light)
  return x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055
}
