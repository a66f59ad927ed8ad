/** The storage of a page that keeps one text under any key. */
export function fakeStorage(kept: string | null = null) {
  const storage = {
    kept,
    getItem: () => storage.kept,
    setItem: (_key: string, value: string) => {
      storage.kept = value
    },
  }
  return storage
}
