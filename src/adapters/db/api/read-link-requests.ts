// Link requests with their documents, for whoever decides: by reference and in pages.
import type {
  LinkDocumentRead,
  LinkRequestFilter,
  LinkRequestRead,
  Page,
  Paged,
} from '../../../app/api-reader.ts'
import type { By } from '../../../app/ledger.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import { LinkDocumentKind } from '../../../core/domain/link-request.ts'
import type { Database } from '../database.ts'
import type { Prisma } from '../generated/client.ts'
import { requestHistory, requestOf } from '../links/link-request-rows.ts'
import { instantOf } from '../store/store-context.ts'
import { paged, pageQuery } from './pages.ts'
import { readNoted } from './read-noted.ts'

const kept = {
  where: { file: { state: 'kept' } },
  orderBy: [{ at: 'asc' }, { id: 'asc' }],
  include: { file: { select: { mime: true, size: true } } },
} as const satisfies Prisma.LinkRequest$documentsArgs

const whole = { ...requestHistory, documents: kept } as const
type Row = Prisma.LinkRequestGetPayload<{ include: typeof whole }>

export async function readLinkRequests(
  database: Database,
  { state }: LinkRequestFilter,
  page: Page,
): Promise<Paged<LinkRequestRead>> {
  const { where, ...rest } = pageQuery(page)
  const rows = await database.prisma.linkRequest.findMany({
    where: { ...where, ...(state && { state }) },
    ...{ ...rest, include: whole },
  })
  const names = await namesOf(database, rows)
  return paged(rows, page, row => requestRead(database, row, names))
}

export async function readLinkRequest(
  database: Database,
  reference: string,
): Promise<LinkRequestRead | undefined> {
  const row = await database.prisma.linkRequest.findUnique({ where: { reference }, include: whole })
  return row === null ? undefined : requestRead(database, row, await namesOf(database, [row]))
}

/** The names of the employers on record, by code. */
async function namesOf({ prisma }: Database, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const code = { in: rows.map(({ employerCode }) => employerCode) }
  const employers = await prisma.employer.findMany({ where: { code }, select: { code: true, name: true } })
  return new Map(employers.map(employer => [employer.code, employer.name]))
}

function requestRead({ sealing }: Database, row: Row, names: ReadonlyMap<string, string>): LinkRequestRead {
  const employerName = names.get(row.employerCode)
  return {
    ...requestOf(sealing, row),
    ...(employerName !== undefined && { employerName }),
    documents: row.documents.map(documentRead),
  }
}

function documentRead({ id, what, at, file }: Row['documents'][number]): LinkDocumentRead {
  return { id, what: LinkDocumentKind.parse(what), at: instantOf(at), ...file }
}

/** With its bytes, once it is noted that it was read. */
export async function readLinkDocument(
  database: Database,
  { reference, id, by, at }: { reference: string; id: string; by: By; at: Instant },
): Promise<(LinkDocumentRead & { bytes: Uint8Array }) | undefined> {
  const row = await database.prisma.linkDocument.findFirst({
    where: { id, request: { reference }, file: { state: 'kept' } },
    include: kept.include,
  })
  const bytes =
    row &&
    (await readNoted(database, row.fileId, {
      ...{ by, at, action: 'linkDocumentRead', subject: { kind: 'linkRequest', id: reference } },
      detail: { document: id },
    }))
  if (!row || !bytes) return undefined
  return { ...documentRead(row), bytes }
}
