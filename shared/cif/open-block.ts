import { warning, type Span } from '../base/problem'
import { complain, type Complaints } from './complaints'
import { ValueKind, type CifBlock, type CifColumn, type CifItem, type CifLoop } from './document'
import type { ValueColumns } from './value-columns'

/** A data block or save frame that is still being read. */
export interface OpenBlock {
  readonly name: string
  readonly start: number
  /** End of the heading, then of whatever was read last. */
  end: number
  readonly items: Map<string, CifItem>
  readonly loops: CifLoop[]
  readonly frames: CifBlock[]
  /** In lower case, of the frames so far. */
  readonly frameNames: Set<string>
}

/** A block or frame whose heading lies at `start` to `end`. */
export function openBlock(name: string, start: number, end: number): OpenBlock {
  return { name, start, end, items: new Map(), loops: [], frames: [], frameNames: new Set() }
}

/** The block as the document keeps it. */
export function closeBlock({ name, start, end, items, loops, frames }: OpenBlock): CifBlock {
  return { name, span: { start, end }, items, loops, frames }
}

/**
 * Adds an item under its name in lower case. Of two with one name the first counts, unless it holds
 * only `?` or `.`.
 */
export function addItem(
  block: OpenBlock,
  item: CifItem,
  columns: ValueColumns,
  complaints: Complaints,
): void {
  const key = item.dataName.toLowerCase()
  const first = block.items.get(key)
  if (first === undefined) {
    block.items.set(key, item)
    return
  }
  const isReplaced = saysNothing(first.column, columns)
  if (isReplaced) block.items.set(key, item)
  complain(
    complaints,
    warning(
      'cif.duplicate-name',
      `${item.dataName} is given more than once in data_${block.name}; the ${isReplaced ? 'later' : 'first'} value is used.`,
      { span: item.span, advice: 'Delete the one that is wrong.' },
    ),
  )
}

function saysNothing({ first, length }: CifColumn, { kind }: ValueColumns): boolean {
  const isMissing = kind[first] === ValueKind.unknown || kind[first] === ValueKind.inapplicable
  return length === 0 || (length === 1 && isMissing)
}

/** Remembers the name of a block or frame, and says so when it was used before. */
export function checkName(
  name: string,
  known: Set<string>,
  word: 'data' | 'save',
  span: Span,
  complaints: Complaints,
): void {
  const key = name.toLowerCase()
  if (known.has(key)) {
    complain(
      complaints,
      warning('cif.duplicate-block', `A second ${word}_${name} begins here; both are kept.`, {
        span,
      }),
    )
  }
  known.add(key)
}
