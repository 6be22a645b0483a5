// Files on the disk for as long as one piece of work takes, and files fetched from the channel: ports.
import type { FileBytes } from './documents.ts'
import type { PackedFile } from './kept-file.ts'

/** A folder of its own; its files are gone when the work ends. */
export type Folder = {
  readonly path: (name: string) => string
  readonly write: (name: string, bytes: FileBytes) => Promise<void>
  readonly pack: (name: string) => Promise<PackedFile>
  readonly readAll: (name: string) => Promise<Uint8Array>
  /** Bytes of a file; undefined when there is none of this name. */
  readonly sizeOf: (name: string) => Promise<number | undefined>
}

export type Scratch = <Value>(work: (folder: Folder) => Promise<Value>) => Promise<Value>

/** `tooBig`, `gone`: the channel does not hand it out, now or later. */
export type Fetched = 'fetched' | 'tooBig' | 'gone'

/** Fetches what people sent to this place. Rejects when the channel cannot be reached, or breaks off: it is then tried again. */
export type ChannelFiles = { readonly fetch: (fileId: string, path: string) => Promise<Fetched> }

/** What a link leads to, no larger and no longer than this. */
export type LinkToFetch = { readonly link: string; readonly mostBytes: number; readonly longestMs: number }

/** Fetches it to this place. Rejects when nobody answers, or it breaks off. */
export type Download = (link: LinkToFetch, path: string) => Promise<Exclude<Fetched, 'tooBig'>>
