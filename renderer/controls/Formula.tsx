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

/** A sentence in which every word that holds a digit is a formula. */
export function SentenceWithFormulas({ text }: { readonly text: string }) {
  return text.split(' ').map((word, i) => (
    <Fragment key={i}>
      {i > 0 && ' '}
      {/\d/.test(word) ? <Formula text={word} /> : word}
    </Fragment>
  ))
}

/** A coordination mode as the report writes it: `mu3-η1,η2`. */
export function Mode({ notation }: { readonly notation: string }) {
  return <Tokens tokens={modeTokens(notation)} />
}

/** Long formulas may break after a count and after an @, nowhere else. */
function Tokens({ tokens }: { readonly tokens: readonly FormulaToken[] }) {
  return tokens.map(({ text, position }, i) => (
    <Fragment key={i}>
      {position === 'base' && <Breakable text={text} />}
      {position === 'sub' && (
        <>
          <sub>{text}</sub>
          <wbr />
        </>
      )}
      {position === 'super' && <sup>{text.replace('-', '−')}</sup>}
    </Fragment>
  ))
}

function Breakable({ text }: { readonly text: string }) {
  return text.split(/(?<=@)/).map((piece, i) => (
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {piece}
    </Fragment>
  ))
}
