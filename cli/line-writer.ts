/** The part of a writable stream that is needed to write lines. */
export interface Output {
  write(text: string, done: (cause?: Error | null) => void): boolean
  on(event: 'error', hear: (cause: Error) => void): unknown
}

export interface LineWriter {
  /** Writes a text and a line break; false once nobody reads any more (`| head`). */
  write(text: string): Promise<boolean>
  /** As `write`, without the line break. */
  writePiece(text: string): Promise<boolean>
}

/** Writes to a stream and waits until it has taken each text. */
export function lineWriter(output: Output): LineWriter {
  let isOpen = true
  // Without a listener a closed pipe would end the process with a stack trace.
  output.on('error', () => {
    isOpen = false
  })
  const writePiece = (text: string) =>
    new Promise<boolean>((resolve) => {
      if (!isOpen) {
        resolve(false)
        return
      }
      output.write(text, (cause) => {
        if (cause !== undefined && cause !== null) isOpen = false
        resolve(isOpen)
      })
    })
  return { write: (text) => writePiece(`${text}\n`), writePiece }
}
