// What the assistant asks of the file process, and what comes back.
import type { LinkToFetch } from '../../../app/scratch.ts'
import { limits } from '../limits.ts'
import { download } from './download.ts'
import { inTurn } from './in-turn.ts'
import { type Job, runLimited } from './limited-process.ts'
import { ownFolder } from './own-folder.ts'
import { pack } from './pack.ts'

const oneOfFew = inTurn(limits.jobsAtOnce)

type Tell = (event: unknown) => void

/** What it does, by name; `tell` tells of what happens meanwhile. */
export const services = {
  folder: ({ parent }: { parent: string }) => ownFolder(parent),
  download: ({ path, ...link }: LinkToFetch & { path: string }) => download(link, path),
  pack: ({ path, packed }: { path: string; packed: string }) => pack(path, packed),
  run: (job: Job, tell: Tell) => oneOfFew(() => runLimited(job, tell)),
}

export type Services = typeof services
export type Service = keyof Services
export type Input<Name extends Service> = Parameters<Services[Name]>[0]
export type Output<Name extends Service> = Awaited<ReturnType<Services[Name]>>

/** `id` tells which request a reply belongs to. */
export type Request = { readonly id: number; readonly service: Service; readonly input: unknown }
export type Reply = { readonly id: number } & (
  | { readonly event: unknown }
  | { readonly done: unknown }
  | { readonly failed: unknown }
)
