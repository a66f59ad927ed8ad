import { useEffect, useState } from 'react'

interface AnswerOptions {
  readonly isWanted: boolean
  /** Whether the answer about the subject before stays until the new one is there. */
  readonly keepsLast?: boolean
}

/**
 * What an asynchronous question about `subject` comes to: undefined while it is asked, or while nobody
 * wants to know. Ask the same function with the same answer for the same subject.
 */
export function useAnswer<Subject, Answer>(
  ask: (subject: Subject) => Promise<Answer>,
  subject: Subject,
  { isWanted, keepsLast = false }: AnswerOptions,
): Answer | undefined {
  const [known, setKnown] = useState<{ subject: Subject; answer: Answer } | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let isGone = false
    void ask(subject).then((answer) => {
      if (!isGone) setKnown({ subject, answer })
    })
    return () => {
      isGone = true
    }
  }, [ask, subject, isWanted])
  return keepsLast || known?.subject === subject ? known?.answer : undefined
}
