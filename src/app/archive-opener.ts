// Opening an archive of payroll files, as the jobs of the chat ask for it: it may be hostile, so it is done elsewhere.
import type { Finding } from '../core/domain/schedule-file/finding.ts'

/** A file of an archive. `name`: as it is written there, to be shown and never used as a path; `finding`: why it could not be taken out. */
export type UnpackedFile = { readonly name: string; readonly finding?: Finding }

export type ArchiveOpened =
  | { readonly kind: 'opened'; readonly files: readonly UnpackedFile[] }
  | { readonly kind: 'refused'; readonly finding: Finding }

/** Puts each file at `${out}N`, N being its place in what is given, from 0. Never rejects because of what is in it. */
export type ArchiveOpener = (path: string, out: string) => Promise<ArchiveOpened>
