import type { Anatomy } from '../anatomy/anatomy'
import type { ModeRow } from '../coordination/coordination'
import { atomicNumberOf } from '../tables/elements'

/** `μ3` or `μ3-Se`. */
const BRIDGING = /^μ(?<mu>\d+)(?:-(?<element>[A-Za-z]{1,2}))?$/

/**
 * The rows of anchors that a mode stands for, as a person types it: `μ3-Se`, `mu3-Se`, `µ₃-Se`, `μ3` of
 * any element, `κP`, `kappaP`, `η5`, in either style of notation.
 */
export function modesCalled({ modes }: Pick<Anatomy, 'modes'>, text: string): readonly ModeRow[] {
  const wanted = plainMode(text)
  const written = modes.filter(({ styles, notation }) =>
    [styles.literature, styles.iupac, notation].some((one) => plainMode(one) === wanted),
  )
  if (written.length > 0) return written
  const bridging = BRIDGING.exec(wanted)?.groups
  if (bridging === undefined) return []
  const { mu, element } = bridging
  const atomicNumber = element === undefined ? null : atomicNumberOf(element)
  return modes.filter(
    (row) => row.mu === Number(mu) && (element === undefined || row.element === atomicNumber),
  )
}

/** One way to write each sign: Greek letters, plain digits, no spaces. */
function plainMode(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/^mu(?=\d|-)/gi, 'μ')
    .replaceAll(/eta(?=\d)/gi, 'η')
    .replaceAll(/kappa/gi, 'κ')
    .replaceAll(/[\s^_]/g, '')
    .replaceAll(/[’′]/g, "'")
}
