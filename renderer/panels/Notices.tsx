import { useEffect } from 'react'
import { Icon } from '../controls/icons'
import { IconButton } from '../controls/IconButton'
import type { Notice } from '../state/activity'

/** Milliseconds that good news stays on screen. */
const NOTE_TIME = 4000

interface NoticesProps {
  readonly notices: readonly Notice[]
  readonly onDismiss: (id: number) => void
}

/** Sentences for the user that belong to no document. Trouble stays until it is dismissed. */
export function Notices({ notices, onDismiss }: NoticesProps) {
  return (
    <div className="notices">
      {notices.map((notice) => (
        <NoticeItem key={notice.id} notice={notice} onDismiss={onDismiss} />
      ))}
    </div>
  )
}

interface NoticeItemProps {
  readonly notice: Notice
  readonly onDismiss: (id: number) => void
}

function NoticeItem({ notice, onDismiss }: NoticeItemProps) {
  const { id, severity, message, advice } = notice
  useEffect(() => {
    if (severity !== 'note') return
    const timer = setTimeout(() => onDismiss(id), NOTE_TIME)
    return () => clearTimeout(timer)
  }, [id, severity, onDismiss])
  return (
    <div
      className="notice"
      data-severity={severity}
      role={severity === 'note' ? 'status' : 'alert'}
    >
      <Icon name={severity} />
      <p>
        {message}
        {advice !== null && <span className="soft"> {advice}</span>}
      </p>
      <IconButton name="Dismiss" icon="close" onPress={() => onDismiss(id)} />
    </div>
  )
}
