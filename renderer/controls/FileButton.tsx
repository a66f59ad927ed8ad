import { useRef, type ReactNode } from 'react'

interface FileButtonProps {
  /** Endings, `.json,.txt`. */
  readonly accept: string
  readonly onFile: (file: File) => void
  readonly className: 'button' | 'text-button'
  readonly children: ReactNode
}

/** A button that asks for a file; the same one can be given twice. */
export function FileButton({ accept, onFile, className, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0]
          target.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
      <button type="button" className={className} onClick={() => input.current?.click()}>
        {children}
      </button>
    </>
  )
}
