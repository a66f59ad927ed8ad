/** The structures shipped with the program: `resources/samples/index.json`. */
import index from '../../resources/samples/index.json'

export interface Sample {
  readonly name: string
  readonly file: string
  readonly picture: string
  /** Formula as plain text; a word joiner (U+2060) keeps the number of a ligand's name on the line. */
  readonly title: string
  readonly sentence: string
  /** `model`: idealised, not deposited coordinates. `COD`: an entry of the Crystallography Open Database. */
  readonly kind: string
  /** Where an entry was published; null for models. */
  readonly source: string | null
}

export const SAMPLES: readonly Sample[] = index

/** Address of a sample's picture, whether or not it has been made. */
export function pictureAddress(sample: Sample): string {
  return `./samples/${sample.picture}`
}

/** The bytes of a sample, or null when the page cannot get them. */
export async function fetchSample(sample: Sample): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const reply = await fetch(`./samples/${sample.file}`)
    return reply.ok ? new Uint8Array(await reply.arrayBuffer()) : null
  } catch {
    return null
  }
}
