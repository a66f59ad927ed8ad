import { useEffect, useState } from 'react'
import type { RunningJob } from '../state/activity'

/** Milliseconds that a job may take before anything is shown of it. */
const PATIENCE = 200

interface ActivityBarProps {
  readonly job: RunningJob | null
  readonly onCancel: () => void
}

/** What a long job is doing, with a way to cancel it; lies over the page, so nothing moves. */
export function ActivityBar({ job, onCancel }: ActivityBarProps) {
  return job === null ? null : <JobBar key={job.jobId} job={job} onCancel={onCancel} />
}

function JobBar({ job, onCancel }: { readonly job: RunningJob; readonly onCancel: () => void }) {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong) return null
  const fraction = job.progress?.fraction ?? null
  const words = job.progress?.stage ?? 'Reading the file'
  return (
    <div className="job" role="status" aria-label="Activity">
      <p>
        <strong>{job.name}</strong> {words}
      </p>
      <progress aria-label={words} max={1} {...(fraction === null ? {} : { value: fraction })} />
      <button type="button" className="button" title="Cancel (Esc)" onClick={onCancel}>
        Cancel
      </button>
    </div>
  )
}
