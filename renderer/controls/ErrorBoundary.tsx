import { Component, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  readonly children: ReactNode
  /** Called before the page is built anew. */
  readonly onRecover: () => void
}

interface ErrorBoundaryState {
  readonly cause: Error | null
}

/** Where a mistake of ours ends: a calm page with the stack, and a way back. React knows only classes here. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { cause: null }

  static getDerivedStateFromError(cause: unknown): ErrorBoundaryState {
    return { cause: cause instanceof Error ? cause : new Error(String(cause)) }
  }

  override render(): ReactNode {
    const { cause } = this.state
    if (cause === null) return this.props.children
    return (
      <main className="page" role="alert">
        <h1 className="page-title">Something went wrong in Clusterscope</h1>
        <p>This is a fault of the program, not of your file. Nothing on disk was changed.</p>
        <p className="page-actions">
          <button
            type="button"
            className="button primary"
            onClick={() => {
              this.props.onRecover()
              this.setState({ cause: null })
            }}
          >
            Go on
          </button>
        </p>
        <details>
          <summary>What happened</summary>
          <pre className="stack">{cause.stack ?? cause.message}</pre>
        </details>
      </main>
    )
  }
}
