interface InWorkProps {
  readonly place: 'anatomy' | 'inspector' | 'peel'
  readonly children?: string
}

/** Stands where a panel will be, as large as it, and says after a moment what is being worked out. */
export function InWork({ place, children }: InWorkProps) {
  return (
    <section className={place === 'peel' ? 'peel in-work' : `panel ${place} in-work`} aria-busy>
      {children !== undefined && <p role="status">{children}</p>}
    </section>
  )
}
