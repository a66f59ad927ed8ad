import { useState } from 'react'
import type { OpenedFile } from '../../shared/contract/ipc'
import { pictureAddress, type Sample } from '../bridge/samples'
import { Formula, SentenceWithFormulas } from '../controls/Formula'

interface StartPageProps {
  readonly samples: readonly Sample[]
  readonly recent: readonly OpenedFile[]
  readonly isDesktop: boolean
  readonly onOpen: () => void
  readonly onOpenRecent: (file: OpenedFile) => void
  readonly onOpenSample: (sample: Sample) => void
}

/** Nothing open: a place to drop a file, what was open before, and samples to look at. */
export function StartPage(props: StartPageProps) {
  const { samples, recent, isDesktop } = props
  return (
    <main className="start" aria-label="Start page">
      <div className="start-column">
        <section className="drop-target" aria-label="Open a structure">
          <h2>Drop a CIF anywhere in this window</h2>
          <button type="button" className="button primary" onClick={props.onOpen}>
            Open…
          </button>
        </section>
        <section className="recent" aria-label="Recent files">
          <h2 className="heading">Recent files</h2>
          {recent.length === 0 && (
            <p className="soft">
              {isDesktop
                ? 'Files you open are listed here.'
                : 'Files you open are listed here until this page is closed.'}
            </p>
          )}
          <ul>
            {recent.map((file) => (
              <li key={file.fileId}>
                <button
                  type="button"
                  className="recent-file"
                  onClick={() => props.onOpenRecent(file)}
                >
                  <span>{file.name}</span>
                  <span className="soft">{formatSize(file.size)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <section className="gallery" aria-label="Samples">
        <h2 className="heading">Samples</h2>
        <ul className="gallery-list">
          {samples.map((sample) => (
            <li key={sample.name}>
              <SampleCard sample={sample} onOpen={() => props.onOpenSample(sample)} />
            </li>
          ))}
        </ul>
      </section>
    </main>
  )
}

interface SampleCardProps {
  readonly sample: Sample
  readonly onOpen: () => void
}

function SampleCard({ sample, onOpen }: SampleCardProps) {
  const [hasPicture, setHasPicture] = useState(true)
  return (
    <button
      type="button"
      className="sample"
      aria-label={`Open sample ${sample.name}`}
      onClick={onOpen}
    >
      <span className="sample-picture">
        {hasPicture ? (
          <img
            src={pictureAddress(sample)}
            alt={`Picture of ${sample.title}`}
            loading="lazy"
            onError={() => setHasPicture(false)}
          />
        ) : (
          <span className="sample-placeholder">{sample.name}</span>
        )}
      </span>
      <span className="sample-title">
        <Formula text={sample.title} />
      </span>
      <span className="soft">
        <SentenceWithFormulas text={sample.sentence} />
      </span>
      <span className="sample-kind">
        {KINDS[sample.kind] ?? sample.kind}
        {sample.source !== null && `, ${sample.source}`}
      </span>
    </button>
  )
}

const KINDS: Readonly<Record<string, string>> = {
  model: 'Model, not a deposition',
  COD: 'Crystallography Open Database',
}

function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 2 ** 20) return `${Math.round(bytes / 1024)} kB`
  return `${(bytes / 2 ** 20).toFixed(1)} MB`
}
