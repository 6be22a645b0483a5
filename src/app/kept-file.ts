// Files kept of people, as the use cases need them of a store: in and out in pieces, whatever their size.
import type { Instant } from '../core/calendar/instant.ts'
import type { EnclosureKind } from '../core/domain/enclosure.ts'
import type { LinkDocumentKind } from '../core/domain/link-request.ts'
import type { FileBytes } from './documents.ts'

/** For how long records are kept: they go back seven years [2]. */
export const recordMs = 7 * 366 * 24 * 3_600_000

/** `payroll`, and what goes with an application or a link request, as it was sent to us; the others were made by us. */
export type FilePurpose =
  | 'payroll'
  | 'corrected'
  | 'annotated'
  | 'template'
  | 'export'
  | EnclosureKind
  | LinkDocumentKind
  | 'registrationForm'

/** `key`: of what keeps it; the same again keeps nothing new. `deleteAfter` left out: for as long as records are kept. */
export type NewFile = {
  readonly personId: string
  readonly key: string
  readonly purpose: FilePurpose
  readonly name: string
  readonly mime: string
  readonly deleteAfter?: Instant
}

/** `size` in bytes; `sha256` in hexadecimal. */
export type KeptFile = Pick<NewFile, 'purpose' | 'name' | 'mime'> & {
  readonly id: string
  readonly size: number
  readonly sha256: string
}

/** A file that was packed to be kept: `size` and `sha256` are those of what is packed, by gzip. */
export type PackedFile = Pick<KeptFile, 'size' | 'sha256'> & { readonly packed: AsyncIterable<Uint8Array> }

/** A file is its person's alone: asked for by another it is not there. */
export type KeptFiles = {
  /** Takes all of the bytes in, piece by piece; what arrived of a file that broke off is deleted by retention. */
  readonly keep: (file: NewFile, bytes: FileBytes | PackedFile) => Promise<KeptFile>
  readonly find: (id: string, personId: string) => Promise<KeptFile | undefined>
  /** Those of the person's, instead of being deleted when their time had come. */
  readonly keepUntil: (ids: readonly string[], personId: string, until: Instant) => Promise<void>
  readonly open: (id: string, personId: string) => Promise<AsyncIterable<Uint8Array> | undefined>
}

/** Files whoever they are of, for what was allowed before: a mail that was queued, a record that staff may read. */
export type RecordFiles = {
  /** All of it; undefined when it is kept no more. */
  readonly read: (id: string) => Promise<Uint8Array | undefined>
}
