import { useEffect, useRef, useState, type RefObject } from 'react'
import type { LigandKind } from '../../shared/ligand/ligand'
import { useAnswer } from '../controls/use-answer'
import { layOutLigand } from './ligand-layout'
import { RING } from './ligand-lettering'
import { strokesOfLigand, type LigandStrokes } from './ligand-strokes'
import { drawingSize, type DrawingSize } from './ligand-words'

interface LigandDrawingProps {
  readonly kind: LigandKind
  readonly colorOf: (element: number) => string
}

/** The skeletal formula of a ligand, its donor atoms marked; made when it comes into sight. */
export function LigandDrawing({ kind, colorOf }: LigandDrawingProps) {
  const box = useRef<HTMLSpanElement>(null)
  const isSeen = useSeen(box)
  const strokes = useAnswer(strokesOf, kind, { isWanted: isSeen, keepsLast: true })
  const size = drawingSize(kind.structure)
  return (
    <span ref={box} className="ligand-drawing" data-size={size}>
      {strokes === null && <span className="soft">No drawing could be made.</span>}
      {strokes !== undefined && strokes !== null && (
        <Strokes strokes={strokes} name={kind.name} size={size} colorOf={colorOf} />
      )}
    </span>
  )
}

interface StrokesProps {
  readonly strokes: LigandStrokes
  readonly name: string
  readonly size: DrawingSize
  readonly colorOf: (element: number) => string
}

/** px of the box, as the style sheet has it: smaller drawings are not blown up to fill it. */
const LEAST_WIDTH = 300
const LEAST_HEIGHT: Readonly<Record<DrawingSize, number>> = { small: 56, medium: 108, large: 164 }

function Strokes({ strokes, name, size, colorOf }: StrokesProps) {
  const width = Math.max(strokes.width, LEAST_WIDTH)
  const height = Math.max(strokes.height, LEAST_HEIGHT[size])
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
          r={kind === 'ring' ? RING : 4}
          style={{ fill: colorOf(element), stroke: colorOf(element) }}
        />
      ))}
      {strokes.lines.map((line, i) => (
        <line key={i} {...line} />
      ))}
      {strokes.wedges.map((points, i) => (
        <polygon key={i} points={points} />
      ))}
      {strokes.letters.map(({ x, y, text, anchor, isSmall }, i) => (
        <text
          key={i}
          className={isSmall ? 'letters-small' : undefined}
          x={x}
          y={y}
          textAnchor={anchor}
          dominantBaseline="central"
        >
          {text}
        </text>
      ))}
    </svg>
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
