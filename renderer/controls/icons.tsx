import type { ReactNode } from 'react'

/** Line drawings on a 16 × 16 grid; decorative, so the control around one needs a name. */
const DRAWINGS = {
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  plus: <path d="M8 3v10M3 8h10" />,
  eye: (
    <>
      <path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
  'eye-off': (
    <path d="M2 2l12 12M6.3 3.8A6.6 6.6 0 0 1 8 3.5c4 0 6.5 4.5 6.5 4.5a11 11 0 0 1-1.9 2.3M4 4.9A10.5 10.5 0 0 0 1.5 8S4 12.5 8 12.5c1 0 1.9-.3 2.7-.7" />
  ),
  fit: <path d="M2.5 6v-3.5h3.5M10 2.5h3.5v3.5M13.5 10v3.5h-3.5M6 13.5h-3.5v-3.5" />,
  parallel: <path d="M3 5l5-2.5L13 5v6l-5 2.5L3 11zM3 5l5 2.5L13 5M8 7.5v6" />,
  perspective: <path d="M2 3.5h12l-2.5 9h-7zM5.8 3.5l.9 9M10.2 3.5l-.9 9M2.9 7h10.2" />,
  sight: (
    <>
      <path d="M8 8V2M8 8L2.8 11M8 8l5.2 3M6.6 3.4L8 2l1.4 1.4M3.2 9.2l-.4 1.8 1.9.4M12.8 9.2l.4 1.8-1.9.4" />
    </>
  ),
  polyhedron: <path d="M8 1.5L14 8 8 14.5 2 8zM2 8l7.5 2L14 8M8 1.5l1.5 8.5L8 14.5" />,
  contrast: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  palette: (
    <>
      <circle cx="5.5" cy="10" r="3" />
      <circle cx="10.5" cy="10" r="3" />
      <circle cx="8" cy="5.5" r="3" />
    </>
  ),
  sun: (
    <>
      <circle cx="8" cy="8" r="2.8" />
      <path d="M8 1.5v1.5M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M3.4 12.6l1.1-1.1M11.5 4.5l1.1-1.1" />
    </>
  ),
  moon: <path d="M13.2 9.7A5.6 5.6 0 0 1 6.3 2.8a5.6 5.6 0 1 0 6.9 6.9z" />,
  system: <path d="M2 3h12v8H2zM6 13.5h4M8 11v2.5" />,
  play: <path d="M5 3.2v9.6L12.5 8z" fill="currentColor" />,
  pause: <path d="M5.5 3.5v9M10.5 3.5v9" />,
  open: <path d="M2 12.5v-9h4l1.5 2H14v7z" />,
  picture: (
    <>
      <path d="M2 3h12v10H2z" />
      <path d="M2 11l3.5-3.5L9 11l2-2 3 3" />
      <circle cx="10.5" cy="6" r="1" />
    </>
  ),
  error: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M8 5v3.5M8 11v.1" />
    </>
  ),
  warning: <path d="M8 2.5l6 10.5H2zM8 6.5v3M8 11.2v.1" />,
  note: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M8 7.5V11M8 5v.1" />
    </>
  ),
  left: <path d="M2 3h12v10H2zM6 3v10" />,
  right: <path d="M2 3h12v10H2zM10 3v10" />,
  keyboard: <path d="M1.5 4h13v8h-13zM4 6.7v.1M6.7 6.7v.1M9.3 6.7v.1M12 6.7v.1M5 9.3h6" />,
  wider: <path d="M9 3.5h4.5V13H9zM6.5 8.2h-5M4 5.7L1.5 8.2 4 10.7" />,
  narrower: <path d="M9 3.5h4.5V13H9zM1.5 8.2h5M4 5.7l2.5 2.5L4 10.7" />,
  ruler: <path d="M1.5 5.5h13v5h-13zM4.1 5.5v2M6.7 5.5v2M9.3 5.5v2M11.9 5.5v2" />,
  file: <path d="M4 2h5.5L12.5 5v9h-8.5zM9.5 2v3h3M6 8.5h4.5M6 11h4.5" />,
  hand: <path d="M3 13l.6-2.6 7-7 2 2-7 7zM9.3 4.7l2 2" />,
  'ruler-listed': <path d="M1.5 9h13v5h-13zM4.7 9v2M8 9v2M11.3 9v2M5 4.2l2 2 4-4" />,
  unfold: <path d="M5 6.5l3 3 3-3" />,
  explode: (
    <path d="M8 6.5V2M8 9.5V14M6.5 8H2M9.5 8H14M6.3 3.7L8 2l1.7 1.7M6.3 12.3L8 14l1.7-1.7M3.7 6.3L2 8l1.7 1.7M12.3 6.3L14 8l-1.7 1.7" />
  ),
  lasso: (
    <path d="M4.2 10.4C2.9 9.6 2 8.4 2 7c0-2.5 2.7-4.5 6-4.5S14 4.5 14 7s-2.7 4.5-6 4.5c-1.3 0-2.6-.3-3.6-.9M5.6 10.3c0 1.7-1 1.6-1 3.2" />
  ),
  box: <path d="M2.5 3h11v10h-11z" strokeDasharray="2.4 1.7" />,
  search: <path d="M11 7A4 4 0 1 1 3 7a4 4 0 0 1 8 0zM10 10l3.5 3.5" />,
  target: (
    <>
      <circle cx="8" cy="8" r="4.2" />
      <path d="M8 1.5v4M8 10.5v4M1.5 8h4M10.5 8h4" />
    </>
  ),
  grow: (
    <>
      <circle cx="8" cy="8" r="2.2" />
      <path d="M8 3.5V1.5M8 14.5v-2M3.5 8h-2M14.5 8h-2M4.8 4.8L3.4 3.4M11.2 11.2l1.4 1.4M4.8 11.2l-1.4 1.4M11.2 4.8l1.4-1.4" />
    </>
  ),
  more: <path d="M3.2 8h.1M8 8h.1M12.8 8h.1" strokeWidth="2.2" />,
  ascending: <path d="M8 12V4M5 7l3-3 3 3" />,
  undo: <path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M6 3.5l-3 3 3 3" />,
  redo: <path d="M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10M10 3.5l3 3-3 3" />,
  descending: <path d="M8 4v8M5 9l3 3 3-3" />,
} satisfies Readonly<Record<string, ReactNode>>

export type IconName = keyof typeof DRAWINGS

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  )
}
