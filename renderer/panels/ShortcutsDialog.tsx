import { Dialog } from '../controls/Dialog'
import { GESTURES, SHORTCUTS, writeKey } from '../controls/shortcuts'

interface ShortcutsDialogProps {
  readonly platform: 'darwin' | 'win32' | 'linux'
  readonly onClose: () => void
}

/** Every shortcut there is, and what the mouse does on the stage. */
export function ShortcutsDialog({ platform, onClose }: ShortcutsDialogProps) {
  return (
    <Dialog title="Keyboard and mouse" onClose={onClose}>
      <dl className="shortcuts" tabIndex={0} aria-label="Keys and gestures">
        {SHORTCUTS.map(({ command, keys, words }) => (
          <div key={command}>
            <dt>{words}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{writeKey(key, platform)}</kbd>
              ))}
            </dd>
          </div>
        ))}
        {GESTURES.map(({ gesture, words }) => (
          <div key={gesture}>
            <dt>{words}</dt>
            <dd>
              <kbd>{gesture}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <p className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </p>
    </Dialog>
  )
}
