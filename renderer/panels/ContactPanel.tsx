import { useMemo, useState } from 'react'
import type { Place } from '../../shared/crystal/place'
import type { StructureReport } from '../../shared/pipeline/structure-report'
import { askContacts } from '../bridge/side-work'
import { CopyButton } from '../controls/CopyButton'
import { useAnswer } from '../controls/use-answer'
import { useContactStore } from '../controls/use-store'
import {
  hoverContact,
  NONE_DRAWN,
  selectContact,
  toggleAllDrawn,
  toggleDrawn,
} from '../state/contacts'
import { keepMeasurement } from '../state/measurements'
import {
  buildContactRows,
  contactWords,
  groupContacts,
  tabulateContacts,
  totalWords,
  type ContactOrder,
  type ContactRow,
} from './contact-rows'
import { ContactTable } from './ContactTable'
import { NeighborList } from './NeighborList'

interface ContactPanelProps {
  readonly documentKey: string
  readonly report: StructureReport
  /** Selects the atoms that are shown at these places. */
  readonly onSelectPlaces: (places: readonly Place[]) => void
  /** Puts the molecule that stands at a place beside what is shown. */
  readonly onGrow: (place: Place) => void
}

/** What the molecules that are shown touch, and how far the next clusters are. */
export function ContactPanel(props: ContactPanelProps) {
  const found = useAnswer(askContacts, props.report, { isWanted: true, keepsLast: true })
  if (found === undefined) return <p className="empty soft patient">Looking for contacts …</p>
  if (found === null) return <p className="empty">The contacts could not be found.</p>
  return (
    <div className="contacts">
      <Contacts {...props} contacts={found.contacts} />
      <NeighborList
        crystal={props.report.crystal}
        moieties={props.report.ensemble.moieties}
        what={props.report.ensemble.moieties[0]?.role === 'cluster' ? 'cluster' : 'molecule'}
        neighbors={found.neighbors}
        onKeep={(measurement) =>
          keepMeasurement(props.documentKey, props.report.crystal.block, measurement)
        }
        onGrow={props.onGrow}
      />
    </div>
  )
}

interface ContactsProps extends ContactPanelProps {
  readonly contacts: Parameters<typeof buildContactRows>[1]
}

function Contacts({ documentKey: key, report, contacts, onSelectPlaces, onGrow }: ContactsProps) {
  const drawn = useContactStore(({ drawnOf }) => drawnOf[key] ?? NONE_DRAWN)
  const areAllDrawn = useContactStore((state) => state.areAllDrawn.has(key))
  const [order, setOrder] = useState<ContactOrder>({ column: 'distance', isDescending: false })
  const selected = useContactStore(({ selectedOf }) => selectedOf[key] ?? null)
  const rows = useMemo(() => buildContactRows(report.crystal, contacts), [report, contacts])
  const groups = useMemo(() => groupContacts(rows, order), [rows, order])
  const chosen = rows.find((row) => row.key === selected) ?? null

  function select(row: ContactRow) {
    selectContact(key, row.key)
    onSelectPlaces([...row.contact.from, ...row.contact.to])
  }

  return (
    <>
      <div className="contacts-head">
        <p role="status">{totalWords(rows.length)}</p>
        <label className="check">
          <input
            type="checkbox"
            checked={areAllDrawn}
            disabled={rows.length === 0}
            onChange={() => toggleAllDrawn(key)}
          />
          Draw all
        </label>
      </div>
      <ContactTable
        groups={groups}
        order={order}
        selected={selected}
        drawn={drawn}
        onOrder={setOrder}
        onSelect={select}
        onHover={(row) => hoverContact(row === null ? null : row.key)}
      />
      <p className="panel-remark soft" role="status">
        {chosen === null ? 'A contact that is selected is drawn.' : contactWords(chosen)}
      </p>
      <div className="panel-foot">
        <button
          type="button"
          className="button"
          disabled={chosen === null}
          aria-pressed={chosen !== null && drawn.has(chosen.key)}
          onClick={() => chosen !== null && toggleDrawn(key, chosen.key)}
        >
          Keep drawn
        </button>
        <button
          type="button"
          className="button"
          disabled={chosen === null}
          title="Put the molecule that is touched beside this one"
          onClick={() => {
            const [place] = chosen?.contact.to ?? []
            if (place !== undefined) onGrow(place)
          }}
        >
          Show neighbour
        </button>
        <CopyButton
          what="The table of contacts"
          isDisabled={rows.length === 0}
          text={() => tabulateContacts(groups)}
        />
      </div>
    </>
  )
}
