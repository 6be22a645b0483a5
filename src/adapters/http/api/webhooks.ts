// Webhook endpoints, what was told to them, and telling it again.
import { z } from 'zod'
import type { WebhookDelivery, WebhookEndpoint } from '../../../app/webhooks.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import { PageQuery } from '../../../wire/page.ts'
import { WireId } from '../../../wire/scalar.ts'
import {
  NewWebhookEndpoint,
  Replayed,
  WebhookDeliveryPage,
  WebhookEndpointChange,
  WebhookEndpointPage,
  WebhookEndpointWithSecret,
  WebhookReplay,
  WebhookDelivery as WireDelivery,
  WebhookEndpoint as WireEndpoint,
} from '../../../wire/webhook.ts'
import type { ApiContext } from './api-context.ts'
import { pageAsked, pageReply } from './cursor.ts'
import { given } from './given.ts'
import { type Operation, operation } from './operation.ts'
import { time } from './outcome.ts'
import { Refused } from './refused.ts'

const ofId = z.strictObject({ id: WireId })
const common = { tag: 'webhooks', scope: 'webhooks' } as const
const endpoints = '/webhook-endpoints'

function endpointShown({ createdAt, updatedAt, ...endpoint }: WebhookEndpoint) {
  return { ...endpoint, createdAt: time(createdAt), updatedAt: time(updatedAt) }
}

function deliveryShown({ log, nextAttemptAt, createdAt, endedAt, ...delivery }: WebhookDelivery) {
  return {
    ...delivery,
    attempts: log.map(({ at, ms, ...how }) => ({ at: time(at), milliseconds: ms, ...how })),
    createdAt: time(createdAt),
    ...given({ nextAttemptAt: nextAttemptAt && time(nextAttemptAt), endedAt: endedAt && time(endedAt) }),
  }
}

async function readEndpoint({ webhooks }: ApiContext, id: string): Promise<WebhookEndpoint> {
  const endpoint = await webhooks.endpoint(id)
  if (endpoint === undefined) throw new Refused('notFound')
  return endpoint
}

export const webhookOperations: readonly Operation[] = [
  operation({
    ...{ id: 'createWebhookEndpoint', ...common, method: 'post', path: endpoints },
    ...{ body: NewWebhookEndpoint, replies: { 201: WebhookEndpointWithSecret } },
    handle: async ({ body: { url, description, events = [] } }, { webhooks, clock }) => {
      const fields = { url, events, ...given({ description }) }
      const { secret, ...made } = await webhooks.add(fields, clock.now())
      const headers = { Location: `/api/v1${endpoints}/${made.id}` }
      return { status: 201, headers, body: { ...endpointShown(made), secret } }
    },
  }),
  operation({
    ...{ id: 'listWebhookEndpoints', ...common, method: 'get', path: endpoints },
    ...{ query: PageQuery, replies: { 200: WebhookEndpointPage } },
    handle: async ({ query }, { webhooks }) =>
      pageReply(await webhooks.endpoints(pageAsked(query)), endpointShown),
  }),
  operation({
    ...{ id: 'getWebhookEndpoint', ...common, method: 'get', path: `${endpoints}/{id}` },
    ...{ params: ofId, replies: { 200: WireEndpoint }, problems: ['notFound'], tagged: 'read' },
    handle: async ({ params }, context) => ({
      status: 200,
      body: endpointShown(await readEndpoint(context, params.id)),
    }),
  }),
  operation({
    ...{ id: 'changeWebhookEndpoint', ...common, method: 'patch', path: `${endpoints}/{id}` },
    ...{ params: ofId, body: WebhookEndpointChange, replies: { 200: WireEndpoint } },
    ...{ problems: ['notFound'], tagged: 'changed' },
    handle: async ({ params, body, checkUnchanged }, context) => {
      const seen = await readEndpoint(context, params.id)
      checkUnchanged(endpointShown(seen))
      const changed = await context.webhooks.change(seen, given(body), context.clock.now())
      if (changed === undefined) throw new Refused('changedMeanwhile')
      return { status: 200, body: endpointShown(changed) }
    },
  }),
  operation({
    ...{ id: 'removeWebhookEndpoint', ...common, method: 'delete', path: `${endpoints}/{id}` },
    ...{ params: ofId, replies: { 204: undefined }, problems: ['notFound'], tagged: 'changed' },
    handle: async ({ params, checkUnchanged }, context) => {
      const seen = await readEndpoint(context, params.id)
      checkUnchanged(endpointShown(seen))
      if (!(await context.webhooks.remove(seen))) throw new Refused('changedMeanwhile')
      return { status: 204 }
    },
  }),
  operation({
    ...{ id: 'listWebhookDeliveries', ...common, method: 'get', path: `${endpoints}/{id}/deliveries` },
    ...{ params: ofId, query: PageQuery, replies: { 200: WebhookDeliveryPage }, problems: ['notFound'] },
    handle: async ({ params, query }, context) => {
      await readEndpoint(context, params.id)
      return pageReply(await context.webhooks.deliveries(params.id, pageAsked(query)), deliveryShown)
    },
  }),
  operation({
    ...{ id: 'replayWebhookDeliveries', ...common, method: 'post', path: `${endpoints}/{id}/replay` },
    ...{ params: ofId, body: WebhookReplay, replies: { 202: Replayed }, problems: ['notFound'] },
    handle: async ({ params, body }, context) => {
      await readEndpoint(context, params.id)
      const failedSince = Date.parse(body.failedSince) as Instant
      const which = { endpointId: params.id, failedSince }
      return {
        status: 202,
        body: { deliveries: await context.webhooks.replay(which, context.clock.now()) },
      }
    },
  }),
  operation({
    ...{ id: 'getWebhookDelivery', ...common, method: 'get', path: '/webhook-deliveries/{id}' },
    ...{ params: ofId, replies: { 200: WireDelivery }, problems: ['notFound'] },
    handle: async ({ params }, { webhooks }) => {
      const delivery = await webhooks.delivery(params.id)
      if (delivery === undefined) throw new Refused('notFound')
      return { status: 200, body: deliveryShown(delivery) }
    },
  }),
  operation({
    ...{ id: 'replayWebhookDelivery', ...common, method: 'post', path: '/webhook-deliveries/{id}/replay' },
    ...{ params: ofId, replies: { 202: Replayed }, problems: ['notFound'] },
    handle: async ({ params }, { webhooks, clock }) => {
      if ((await webhooks.delivery(params.id)) === undefined) throw new Refused('notFound')
      return {
        status: 202,
        body: { deliveries: await webhooks.replay({ deliveryId: params.id }, clock.now()) },
      }
    },
  }),
]
