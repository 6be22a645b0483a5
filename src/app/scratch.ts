// Files on the disk for as long as one piece of work takes, and files fetched from the channel: ports.
import type { FileBytes } from './documents.ts'

/** A folder of its own; its files are gone when the work ends. */
export type Folder = {
  readonly path: (name: string) => string
  readonly write: (name: string, bytes: FileBytes) => Promise<void>
  readonly read: (name: string) => AsyncIterable<Uint8Array>
  readonly readAll: (name: string) => Promise<Uint8Array>
  /** Whether both hold the same bytes. */
  readonly isSame: (one: string, other: string) => Promise<boolean>
  /** Bytes of a file; undefined when there is none of this name. */
  readonly sizeOf: (name: string) => Promise<number | undefined>
}

export type Scratch = <Value>(work: (folder: Folder) => Promise<Value>) => Promise<Value>

/** `tooBig`, `gone`: the channel does not hand it out, now or later. */
export type Fetched =
  | { readonly kind: 'opened'; readonly bytes: AsyncIterable<Uint8Array> }
  | { readonly kind: 'tooBig' | 'gone' }

/** Fetches what people sent. Rejects when the channel cannot be reached, or breaks off: it is then tried again. */
export type ChannelFiles = { readonly fetch: (fileId: string) => Promise<Fetched> }
