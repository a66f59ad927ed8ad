import { Fragment } from 'react'
import { formulaTokens, modeTokens, type FormulaToken } from '../../shared/export/formula-tokens'

/** A formula with real subscripts and superscripts: `H@Cu6`, `[Cu14(PPh3)4]2+`. */
export function Formula({ text }: { readonly text: string }) {
  return (
    <span className="formula">
      <Tokens tokens={formulaTokens(text)} />
    </span>
  )
}

/** A sentence in which every word that holds a digit after a letter or bracket is a formula; `2+` is a charge. */
export function SentenceWithFormulas({ text }: { readonly text: string }) {
  return text.split(' ').map((word, i) => (
    <Fragment key={i}>
      {i > 0 && ' '}
      <Word text={word} />
    </Fragment>
  ))
}

function Word({ text }: { readonly text: string }) {
  if (!/[\p{L})\]].*\d/u.test(text)) return text
  const end = /[,;:.]*$/.exec(text)?.index ?? text.length
  return (
    <>
      <Formula text={text.slice(0, end)} />
      {text.slice(end)}
    </>
  )
}

/**
 * A coordination mode as machines write it, `μ3-η1,η2`, `κ2P,P'`, with real subscripts, superscripts and
 * primes. Long ones break between donors.
 */
export function Mode({ notation }: { readonly notation: string }) {
  return (
    <span className="formula">
      {modeTokens(notation).map(({ text, position }, i) => (
        <Fragment key={i}>
          {position === 'base' && <Breakable text={text} behind={/(?<=[,;])|(?<=:)(?=[κη])/u} />}
          {position === 'sub' && <sub>{text}</sub>}
          {position === 'super' && <sup>{text}</sup>}
        </Fragment>
      ))}
    </span>
  )
}

/** Long formulas may break after a count outside round brackets and after an @, nowhere else. */
function Tokens({ tokens }: { readonly tokens: readonly FormulaToken[] }) {
  const isBetween = betweenBrackets(tokens)
  return tokens.map(({ text, position }, i) => (
    <Fragment key={i}>
      {position === 'base' && <Breakable text={text} behind={/(?<=@)/} />}
      {position === 'sub' && (
        <>
          <sub>{text}</sub>
          {isBetween[i] === true && <wbr />}
        </>
      )}
      {position === 'super' && <sup>{text.replace('-', '−')}</sup>}
    </Fragment>
  ))
}

/** Whether each token stands outside all round brackets. */
function betweenBrackets(tokens: readonly FormulaToken[]): readonly boolean[] {
  let depth = 0
  return tokens.map(({ text }) => {
    depth += text.split('(').length - text.split(')').length
    return depth === 0
  })
}

interface BreakableProps {
  readonly text: string
  readonly behind: RegExp
}

function Breakable({ text, behind }: BreakableProps) {
  return text.split(behind).map((piece, i) => (
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {piece}
    </Fragment>
  ))
}
