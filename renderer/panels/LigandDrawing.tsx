import { useEffect, useRef, useState, type RefObject } from 'react'
import type { LigandKind } from '../../shared/ligand/ligand'
import { useAnswer } from '../controls/use-answer'
import { layOutLigand } from './ligand-layout'
import { strokesOfLigand, type AtomLetters, type LigandStrokes } from './ligand-strokes'
import { isLargeLigand } from './ligand-words'

interface LigandDrawingProps {
  readonly kind: LigandKind
  readonly colorOf: (element: number) => string
}

/** The skeletal formula of a ligand, its donor atoms marked; made when it comes into sight. */
export function LigandDrawing({ kind, colorOf }: LigandDrawingProps) {
  const box = useRef<HTMLSpanElement>(null)
  const isSeen = useSeen(box)
  const strokes = useAnswer(strokesOf, kind, { isWanted: isSeen, keepsLast: true })
  return (
    <span
      ref={box}
      className="ligand-drawing"
      data-size={isLargeLigand(kind.structure) ? 'large' : 'small'}
    >
      {strokes === null && <span className="soft">No drawing could be made.</span>}
      {strokes !== undefined && strokes !== null && (
        <Strokes strokes={strokes} name={kind.name} colorOf={colorOf} />
      )}
    </span>
  )
}

interface StrokesProps {
  readonly strokes: LigandStrokes
  readonly name: string
  readonly colorOf: (element: number) => string
}

/** px: smaller drawings are not blown up to fill their box. */
const LEAST_WIDTH = 260
const LEAST_HEIGHT = 120

export function Strokes({ strokes, name, colorOf }: StrokesProps) {
  const width = Math.max(strokes.width, LEAST_WIDTH)
  const height = Math.max(strokes.height, strokes.height > 60 ? LEAST_HEIGHT : 0)
  const left = (strokes.width - width) / 2
  const top = (strokes.height - height) / 2
  return (
    <svg
      viewBox={`${left} ${top} ${width} ${height}`}
      role="img"
      aria-label={`Skeletal formula of ${name}`}
    >
      {strokes.donors.map(({ x, y, element, kind }, i) => (
        <circle
          key={i}
          className={`donor-${kind}`}
          cx={x}
          cy={y}
          r={kind === 'ring' ? 10 : 4}
          style={{ fill: colorOf(element), stroke: colorOf(element) }}
        />
      ))}
      {strokes.lines.map((line, i) => (
        <line key={i} {...line} />
      ))}
      {strokes.wedges.map((points, i) => (
        <polygon key={i} points={points} />
      ))}
      {strokes.letters.map((letters, i) => (
        <Letters key={i} letters={letters} />
      ))}
    </svg>
  )
}

/** px: half of a symbol's width, one letter or two. */
const HALF = [4.6, 7.6] as const

function Letters({ letters }: { readonly letters: AtomLetters }) {
  const { x, y, symbol, hydrogens, side, charge } = letters
  const half = symbol.length > 1 ? HALF[1] : HALF[0]
  const isRight = side === 'right'
  return (
    <>
      <text x={x} y={y} textAnchor="middle" dominantBaseline="central">
        {symbol}
      </text>
      {hydrogens > 0 && (
        <text
          x={isRight ? x + half : x - half}
          y={y}
          textAnchor={isRight ? 'start' : 'end'}
          dominantBaseline="central"
        >
          H
          {hydrogens > 1 && (
            <tspan className="letters-small" dy="3">
              {hydrogens}
            </tspan>
          )}
        </text>
      )}
      {charge !== '' && (
        <text
          className="letters-small"
          x={x + half + (isRight && hydrogens > 0 ? 10 + (hydrogens > 1 ? 5 : 0) : 0)}
          y={y - 7}
          dominantBaseline="central"
        >
          {charge}
        </text>
      )}
    </>
  )
}

/** Drawings by what is drawn: a ligand is laid out once, however often the structure is analysed. */
const drawn = new Map<string, Promise<LigandStrokes | null>>()

function strokesOf(kind: LigandKind): Promise<LigandStrokes | null> {
  const subject = JSON.stringify([kind.structure, kind.stereocenters])
  const known = drawn.get(subject)
  if (known !== undefined) return known
  const strokes = whenIdle()
    .then(() => layOutLigand(kind.structure, kind.stereocenters))
    .then((layout) => (layout === null ? null : strokesOfLigand(layout)))
  drawn.set(subject, strokes)
  return strokes
}

/** Resolves when the page has nothing better to do. */
function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 500 })
    else setTimeout(resolve)
  })
}

/** True from the moment the element was first in sight, or nearly so. */
function useSeen(element: RefObject<HTMLElement | null>): boolean {
  const [isSeen, setSeen] = useState(false)
  useEffect(() => {
    if (element.current === null) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        setSeen(true)
        observer.disconnect()
      },
      { rootMargin: '200px' },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return isSeen
}
