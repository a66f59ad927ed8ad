/** How many operations a point group has, by its Schoenflies symbol; all groups divide an infinite one. */
export function orderOfGroup(symbol: string): number {
  const cubic: Readonly<Record<string, number>> = {
    T: 12,
    Td: 24,
    Th: 24,
    O: 24,
    Oh: 48,
    I: 60,
    Ih: 120,
    Cs: 2,
    Ci: 2,
  }
  if (symbol.includes('∞') || symbol === 'Kh') return 5040
  const [, family, order, suffix] = /^([CDS])(\d+)([vhd]?)$/.exec(symbol) ?? []
  if (family === undefined) return cubic[symbol]!
  return Number(order) * (family === 'D' ? 2 : 1) * (suffix === '' ? 1 : 2)
}
