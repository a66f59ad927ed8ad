import { formulaTokens, modeTokens, type FormulaToken } from '../../shared/export/formula-tokens'

/** A formula with real subscripts and superscripts: `H@Cu6`, `[Cu14(PPh3)4]2+`. */
export function Formula({ text }: { readonly text: string }) {
  return (
    <span className="formula">
      <Tokens tokens={formulaTokens(text)} />
    </span>
  )
}

/** A coordination mode as the report writes it: `mu3-η1,η2`. */
export function Mode({ notation }: { readonly notation: string }) {
  return <Tokens tokens={modeTokens(notation)} />
}

function Tokens({ tokens }: { readonly tokens: readonly FormulaToken[] }) {
  return tokens.map(({ text, position }, i) => {
    if (position === 'sub') return <sub key={i}>{text}</sub>
    if (position === 'super') return <sup key={i}>{text.replace('-', '−')}</sup>
    return <span key={i}>{text}</span>
  })
}
