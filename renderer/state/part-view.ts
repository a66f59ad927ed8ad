/** How the parts of each document are shown: which are seen, how solid they are and in what colour. */
import { changeView } from './view'

export function togglePart(key: string, part: number): void {
  changeView(key, ({ hiddenParts }) => {
    const next = new Set(hiddenParts)
    if (!next.delete(part)) next.add(part)
    return { hiddenParts: next }
  })
}

/** Leaves one part of `parts` to be seen; shows all again when it is the only one already. */
export function isolatePart(key: string, part: number, parts: number): void {
  changeView(key, ({ hiddenParts }) => {
    const isAlone = !hiddenParts.has(part) && hiddenParts.size === parts - 1
    const others = Array.from({ length: parts }, (_, index) => index).filter((i) => i !== part)
    return { hiddenParts: new Set(isAlone ? [] : others) }
  })
}

/** How much is seen of what only gives the rest its place. */
export const GHOST = 0.15

/**
 * Makes all of `parts` but one faint, so that it stands in its surroundings; makes all of them solid
 * again when it stands so already.
 */
export function ghostOthers(key: string, part: number, parts: number): void {
  changeView(key, ({ hiddenParts, opacityOfPart }) => {
    const others = Array.from({ length: parts }, (_, index) => index).filter((i) => i !== part)
    const isAlone =
      !opacityOfPart.has(part) && others.every((other) => opacityOfPart.get(other) === GHOST)
    return {
      opacityOfPart: new Map(isAlone ? [] : others.map((other) => [other, GHOST] as const)),
      hiddenParts: new Set([...hiddenParts].filter((hidden) => hidden !== part)),
    }
  })
}

export function setPartOpacity(key: string, part: number, opacity: number): void {
  changeView(key, ({ opacityOfPart }) => {
    const next = new Map(opacityOfPart)
    if (opacity >= 1) next.delete(part)
    else next.set(part, Math.max(0, opacity))
    return { opacityOfPart: next }
  })
}

/** Gives a part a colour, and colours by part from then on; null: the palette's. */
export function setPartColor(key: string, part: number, color: string | null): void {
  changeView(key, ({ style }) => {
    const colorOfPart = new Map(style.colorOfPart)
    if (color === null) colorOfPart.delete(part)
    else colorOfPart.set(part, color)
    const colorBy = color === null ? style.colorBy : 'part'
    return { style: { ...style, colorOfPart, colorBy } }
  })
}
