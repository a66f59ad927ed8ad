import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons'

interface IconButtonProps {
  /** Accessible name, and the tooltip together with the shortcut. */
  readonly name: string
  readonly shortcut?: string | undefined
  readonly icon?: IconName
  readonly children?: ReactNode
  readonly isPressed?: boolean
  readonly isDisabled?: boolean
  readonly onPress: () => void
}

/** A square button that shows an icon (or a letter as its child) and always has a name. */
export function IconButton({
  name,
  shortcut,
  icon,
  children,
  isPressed,
  isDisabled,
  onPress,
}: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      title={shortcut === undefined ? name : `${name} (${shortcut})`}
      aria-pressed={isPressed}
      disabled={isDisabled}
      onClick={onPress}
    >
      {icon === undefined ? children : <Icon name={icon} />}
    </button>
  )
}
