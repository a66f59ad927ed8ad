import type { ReactNode } from 'react'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { extentWords, isPolymer } from './extent-words'

interface StatusBarProps {
  readonly report: StructureReport | null
  readonly isDesktop: boolean
  readonly onShowProblems: () => void
  readonly onShowRule: () => void
  readonly onShowShortcuts: () => void
}

/** The line at the foot of the window: problems, the bond rule in force, how much there is. */
export function StatusBar({ report, isDesktop, ...props }: StatusBarProps) {
  return (
    <footer className="status-bar">
      {report !== null && (
        <>
          <StatusButton title="Show the problems" onPress={props.onShowProblems}>
            {countWords(report.problems)}
          </StatusButton>
          <StatusButton
            title={`Show the bond rule: ${report.graph.rule.name}`}
            className="status-button status-rule"
            onPress={props.onShowRule}
          >
            Bonds: {report.graph.rule.name}
          </StatusButton>
          <span>{sizeWords(report)}</span>
        </>
      )}
      <span className="status-end">
        {!isDesktop && (
          <span className="status-edition">Browser edition: files stay on this computer</span>
        )}
        <StatusButton title="Keyboard shortcuts (?)" onPress={props.onShowShortcuts}>
          Shortcuts
        </StatusButton>
      </span>
    </footer>
  )
}

interface StatusButtonProps {
  readonly title: string
  readonly className?: string
  readonly onPress: () => void
  readonly children: ReactNode
}

function StatusButton({
  title,
  className = 'status-button',
  onPress,
  children,
}: StatusButtonProps) {
  return (
    <button type="button" className={className} title={title} onClick={onPress}>
      {children}
    </button>
  )
}

/** What is only worth knowing is not called a problem. */
function countWords(problems: StructureReport['problems']): string {
  if (problems.length === 0) return 'No problems'
  const word = problems.every(({ severity }) => severity === 'note') ? 'note' : 'problem'
  return `${problems.length} ${word}${problems.length === 1 ? '' : 's'}`
}

/**
 * `148 atoms from 83 sites, 3 units of a chain`, `Unit cell: 3359 atoms from 39 sites`. Other positions
 * of disorder are the same atoms again: `74 atoms from 45 sites and 6 other positions`.
 */
function sizeWords({ crystal, ensemble }: StructureReport): string {
  const sites = crystal.sites.count
  const others = ensemble.isAlternative.reduce((sum, isOther) => sum + isOther, 0)
  const size = [
    `${ensemble.count - others} atoms from ${sites} site${sites === 1 ? '' : 's'}`,
    others > 0 && ` and ${others} other position${others === 1 ? '' : 's'}`,
    ensemble.extent.kind === 'molecules' && unitWords(ensemble),
  ]
  const words = size.filter((part) => part !== false).join('')
  if (ensemble.extent.kind === 'molecules') return words
  return `${extentWords(ensemble.extent, isPolymer(ensemble))}: ${words}`
}

const POLYMERS = [null, 'a chain', 'a layer', 'a framework'] as const

/** How much of a polymer molecules show. */
function unitWords({ moieties, moiety, molecule }: StructureReport['ensemble']): string {
  const polymer = POLYMERS[moieties[0]?.periodicity ?? 0]
  if (polymer === null || polymer === undefined) return ''
  const units = new Set(molecule.filter((_, atom) => moiety[atom] === 0)).size
  return units === 1 ? `, one unit of ${polymer}` : `, ${units} units of ${polymer}`
}
