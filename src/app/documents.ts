// Pictures and documents made of recipes, and files kept of people: what deliver needs to send them.
import type { Language } from '../core/domain/language.ts'
import type { Attachment, StoredFile } from '../core/messages/attachment.ts'

export type FileBytes = Uint8Array | AsyncIterable<Uint8Array>

/** `photo`: shown as a picture. `name`: with its ending, as people see it when they save it. */
export type MadeFile = { kind: 'photo' | 'document'; name: string; bytes: FileBytes }

/** Makes pictures and documents, away from the work of the chat; rejects when one takes longer than 20 seconds. */
export type Documents = {
  /** Changes with how things look: what was sent before is sent again only when it would be made the same. */
  edition: string
  make: (recipe: Exclude<Attachment, StoredFile>, language: Language) => Promise<MadeFile>
}

/** A file to send: by the channel's id of one sent before, or its bytes. */
export type FileToSend = Pick<MadeFile, 'kind' | 'name'> & ({ externalId: string } | { bytes: FileBytes })

/** What was sent before, by the recipe in full, its language and edition. */
export type SentFiles = {
  find: (recipe: string) => Promise<string | undefined>
  remember: (recipe: string, externalId: string) => Promise<void>
  forget: (recipe: string) => Promise<void>
}
