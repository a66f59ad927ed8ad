import { useEffect, useRef, useState } from 'react'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { appearanceOf } from '../../shared/scene/presets'
import { IconButton } from '../controls/IconButton'
import { Tabs } from '../controls/Tabs'
import { useFocusReturn } from '../controls/use-focus-return'
import { useViews } from '../controls/use-store'
import * as appearance from '../state/appearance'
import { setProjection, type DocumentView } from '../state/view'
import { AppearancePresets } from './AppearancePresets'
import { LabelSection } from './LabelSection'
import { LookSection } from './LookSection'
import { PaletteSection } from './PaletteSection'
import { RepresentationSection } from './RepresentationSection'

interface AppearancePanelProps {
  readonly documentKey: string
  readonly report: StructureReport
  readonly view: DocumentView
  readonly isDark: boolean
  readonly onClose: () => void
  readonly onSaveFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => void
}

const TABS = [
  { key: 'atoms', label: 'Atoms' },
  { key: 'light', label: 'Light' },
  { key: 'colors', label: 'Colours' },
  { key: 'labels', label: 'Labels' },
] as const
type Tab = (typeof TABS)[number]['key']

/** How the picture is drawn and what is written on it; stays open beside the stage until it is closed. */
export function AppearancePanel(props: AppearancePanelProps) {
  const { documentKey, report, view, isDark, onClose } = props
  const [tab, setTab] = useState<Tab>('atoms')
  const panel = useRef<HTMLElement>(null)
  const presets = useViews((state) => state.presets)
  useFocusReturn()
  useEffect(() => panel.current?.focus(), [])
  return (
    <section
      ref={panel}
      className="panel appearance"
      aria-label="Appearance"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onClose()
      }}
    >
      <header className="appearance-head">
        <h2>Appearance</h2>
        <IconButton name="Close" icon="close" onPress={onClose} />
      </header>
      <AppearancePresets
        appearance={appearanceOf(view)}
        presets={presets}
        isDark={isDark}
        onApply={(preset) => appearance.applyPreset(documentKey, preset)}
        onSave={(name) => appearance.savePreset(documentKey, name)}
        onRename={appearance.renamePreset}
        onRemove={appearance.removePreset}
      />
      <Tabs name="Appearance" tabs={TABS} selected={tab} onSelect={setTab}>
        <div className="appearance-tab">
          {tab === 'atoms' && (
            <RepresentationSection
              report={report}
              style={view.style}
              ellipsoids={view.look.ellipsoids}
              selected={view.selection.atoms}
              onStyle={(change) => appearance.setStyle(documentKey, change)}
              onEllipsoids={(ellipsoids) => appearance.setLook(documentKey, { ellipsoids })}
            />
          )}
          {tab === 'light' && (
            <LookSection
              look={view.look}
              background={view.background}
              projection={view.projection}
              isDark={isDark}
              onLook={(change) => appearance.setLook(documentKey, change)}
              onBackground={(background) => appearance.setBackground(documentKey, background)}
              onProjection={(projection) => setProjection(documentKey, projection)}
            />
          )}
          {tab === 'colors' && (
            <PaletteSection
              report={report}
              style={view.style}
              onStyle={(change) => appearance.setStyle(documentKey, change)}
              onElement={(element, color) =>
                appearance.setElementColor(documentKey, element, color)
              }
              onSaveFile={props.onSaveFile}
            />
          )}
          {tab === 'labels' && (
            <LabelSection
              labels={view.labels}
              onLabels={(change) => appearance.setLabels(documentKey, change)}
            />
          )}
        </div>
      </Tabs>
    </section>
  )
}
