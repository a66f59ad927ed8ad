import { NO_STATEMENT, type Statement } from '../../shared/crystal/statement'

/** The statement of a file that says nothing, but for what is given. */
export function statementOf(said: Partial<Statement> = {}): Statement {
  return { ...NO_STATEMENT, ...said }
}
