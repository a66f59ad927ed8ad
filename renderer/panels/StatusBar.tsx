import type { ReactNode } from 'react'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { extentWords } from './extent-words'

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
            onPress={props.onShowRule}
          >
            Bonds: {report.graph.rule.name}
          </StatusButton>
          <span>{sizeWords(report)}</span>
        </>
      )}
      <span className="status-end">
        {!isDesktop && 'Browser edition: files stay on this computer'}
        <StatusButton title="Keyboard shortcuts (?)" onPress={props.onShowShortcuts}>
          Shortcuts
        </StatusButton>
      </span>
    </footer>
  )
}

interface StatusButtonProps {
  readonly title: string
  readonly onPress: () => void
  readonly children: ReactNode
}

function StatusButton({ title, onPress, children }: StatusButtonProps) {
  return (
    <button type="button" className="status-button" title={title} onClick={onPress}>
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

/** How a polymer goes on where molecules are shown, one unit of it. */
const PERIODIC_WORDS = [
  '',
  ', one unit of a chain',
  ', one unit of a layer',
  ', one unit of a framework',
]

function sizeWords({ crystal, ensemble }: StructureReport): string {
  const { extent, moieties, count } = ensemble
  const isUnit = extent.kind === 'molecules'
  const sites = crystal.sites.count
  const periodic = isUnit ? (PERIODIC_WORDS[moieties[0]?.periodicity ?? 0] ?? '') : ''
  const where = isUnit ? '' : `${extentWords(extent)}: `
  return `${where}${count} atoms from ${sites} site${sites === 1 ? '' : 's'}${periodic}`
}
