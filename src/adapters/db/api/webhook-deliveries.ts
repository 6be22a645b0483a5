// Deliveries with their log, as the API shows them.
import type { Page, Paged } from '../../../app/api-reader.ts'
import type { WebhookDelivery } from '../../../app/webhooks.ts'
import type { Database } from '../database.ts'
import { paged, pageQuery } from './pages.ts'
import { deliveryOf, withLog } from './webhook-rows.ts'

export async function readDeliveries(
  { prisma }: Database,
  endpointId: string,
  page: Page,
): Promise<Paged<WebhookDelivery>> {
  const { where, ...rest } = pageQuery(page)
  const rows = await prisma.webhookDelivery.findMany({
    where: { ...where, endpointId },
    ...{ ...rest, include: withLog },
  })
  const kinds = await kindsOf(
    prisma,
    rows.map(row => row.happeningId),
  )
  return paged(rows, page, row => deliveryOf(row, kinds.get(row.happeningId) ?? ''))
}

export async function readDelivery({ prisma }: Database, id: string): Promise<WebhookDelivery | undefined> {
  const row = await prisma.webhookDelivery.findUnique({ where: { id }, include: withLog })
  if (row === null) return undefined
  const kinds = await kindsOf(prisma, [row.happeningId])
  return deliveryOf(row, kinds.get(row.happeningId) ?? '')
}

async function kindsOf(prisma: Database['prisma'], ids: bigint[]): Promise<Map<bigint, string>> {
  const rows = await prisma.happening.findMany({
    where: { id: { in: ids } },
    select: { id: true, kind: true },
  })
  return new Map(rows.map(({ id, kind }) => [id, kind]))
}
