/** The stores as hooks: a component reads the narrowest slice it needs. */
import { useStore } from 'zustand'
import { activityStore } from '../state/activity'
import { askingStore } from '../state/asking'
import { contactStore } from '../state/contacts'
import { documentStore } from '../state/document'
import { measurementStore } from '../state/measurements'
import { ownLigandStore } from '../state/own-ligands'
import { ownPartStore } from '../state/own-parts'
import { textStore } from '../state/text'
import { viewStore } from '../state/view'
import { viewHistoryStore } from '../state/view-history'

type StateOf<Store> = Store extends { getState(): infer State } ? State : never

export function useDocuments<Slice>(
  select: (state: StateOf<typeof documentStore>) => Slice,
): Slice {
  return useStore(documentStore, select)
}

export function useViews<Slice>(select: (state: StateOf<typeof viewStore>) => Slice): Slice {
  return useStore(viewStore, select)
}

export function useActivity<Slice>(select: (state: StateOf<typeof activityStore>) => Slice): Slice {
  return useStore(activityStore, select)
}

export function useTexts<Slice>(select: (state: StateOf<typeof textStore>) => Slice): Slice {
  return useStore(textStore, select)
}

export function useMeasurementStore<Slice>(
  select: (state: StateOf<typeof measurementStore>) => Slice,
): Slice {
  return useStore(measurementStore, select)
}

export function useContactStore<Slice>(
  select: (state: StateOf<typeof contactStore>) => Slice,
): Slice {
  return useStore(contactStore, select)
}

export function useOwnLigands<Slice>(
  select: (state: StateOf<typeof ownLigandStore>) => Slice,
): Slice {
  return useStore(ownLigandStore, select)
}

export function useOwnParts<Slice>(select: (state: StateOf<typeof ownPartStore>) => Slice): Slice {
  return useStore(ownPartStore, select)
}

export function useAsking<Slice>(select: (state: StateOf<typeof askingStore>) => Slice): Slice {
  return useStore(askingStore, select)
}

export function useViewHistory<Slice>(
  select: (state: StateOf<typeof viewHistoryStore>) => Slice,
): Slice {
  return useStore(viewHistoryStore, select)
}
