import { useEffect } from 'react'
import type { Theme } from '../state/activity'
import { useMediaQuery } from './use-media-query'

/** Dresses the page in a theme; tells whether that is the dark one. */
export function useTheme(theme: Theme): boolean {
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)')
  const isDark = theme === 'system' ? isSystemDark : theme === 'dark'
  useEffect(() => {
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
  }, [isDark])
  return isDark
}
