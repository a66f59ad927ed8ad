import type { ReactNode } from 'react'
import type { Representation } from '../../shared/scene/scene'

/** An atom with two neighbours, in each way to draw it, on a 24 × 16 grid. */
const DRAWINGS: Readonly<Record<Representation, ReactNode>> = {
  cluster: (
    <>
      <path d="M12 8L5 11.5M12 8l7-5M19 3l3 3" />
      <circle cx="12" cy="8" r="3.6" fill="currentColor" />
      <circle cx="5" cy="11.5" r="2.4" fill="currentColor" />
    </>
  ),
  'ball-and-stick': (
    <>
      <path d="M5 11L12 6l7 5" />
      <circle cx="5" cy="11" r="2.4" fill="currentColor" />
      <circle cx="12" cy="6" r="2.9" fill="currentColor" />
      <circle cx="19" cy="11" r="2.4" fill="currentColor" />
    </>
  ),
  sticks: <path d="M4 12l8-7 8 7" strokeWidth="3.4" />,
  wires: <path d="M4 12l8-7 8 7" strokeWidth="1" />,
  'space-filling': (
    <>
      <circle cx="7.5" cy="9.5" r="4.6" fill="currentColor" />
      <circle cx="16.5" cy="9.5" r="4.6" fill="currentColor" />
      <circle cx="12" cy="6.5" r="5" fill="currentColor" className="choice-cut" />
    </>
  ),
  ellipsoids: (
    <>
      <ellipse cx="12" cy="8" rx="8.5" ry="5" transform="rotate(-14 12 8)" />
      <path d="M3.8 10c4 2 12.4 0 16.4-4M10.8 3.1c2.3 2 3.3 7 2.4 9.8" strokeWidth="1" />
    </>
  ),
  metals: (
    <>
      <path d="M6 12L12 3.5l6 8.5z" strokeWidth="1" />
      <circle cx="6" cy="12" r="2.2" fill="currentColor" />
      <circle cx="18" cy="12" r="2.2" fill="currentColor" />
      <circle cx="12" cy="3.7" r="2.2" fill="currentColor" />
    </>
  ),
  polyhedra: (
    <path
      d="M12 1.5L20 8l-8 6.5L4 8zM4 8l10 2.2L20 8M12 1.5l2 8.7-2 4.3"
      strokeWidth="1.2"
      fill="currentColor"
      fillOpacity="0.2"
    />
  ),
}

export function RepresentationIcon({ of }: { readonly of: Representation }) {
  return (
    <svg className="choice-face" viewBox="0 0 24 16" aria-hidden="true">
      {DRAWINGS[of]}
    </svg>
  )
}
