/** Compares for sorting by code units: the same on every machine, whatever its language. */
export function compareTexts(text: string, other: string): number {
  return text < other ? -1 : Number(text > other)
}
