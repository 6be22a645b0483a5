// Webhooks out: where happenings are told (Standard Webhooks 1.0), and how telling went.
import { z } from 'zod'
import { pageOf } from './page.ts'
import { line, WireId, WireInstant } from './scalar.ts'
import { named } from './shape.ts'

const Url = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .regex(/^https?:\/\/[^\s\p{Cc}]+$/u)
const Events = z.array(z.string().regex(/^[a-zA-Z]{2,40}\.[a-zA-Z]{2,40}$/)).max(50)

export const NewWebhookEndpoint = named(
  'NewWebhookEndpoint',
  'Where to tell what happens. Without `events`, everything is told.',
  z.strictObject({ url: Url, description: line(1, 150).optional(), events: Events.optional() }),
)

export const WebhookEndpointChange = named(
  'WebhookEndpointChange',
  'What to change of an endpoint; what is left out stays.',
  z.strictObject({
    url: Url.optional(),
    description: line(1, 150).nullable().optional(),
    events: Events.optional(),
    enabled: z.boolean().optional(),
  }),
)

const endpoint = {
  id: WireId,
  url: z.string(),
  description: z.string().optional(),
  events: z.array(z.string()),
  enabled: z.boolean(),
  disabledReason: z.enum(['gone', 'byRequest']).optional().describe('gone: the receiver answered 410.'),
  createdAt: WireInstant,
  updatedAt: WireInstant,
}

export const WebhookEndpoint = named(
  'WebhookEndpoint',
  'An endpoint that is told what happens.',
  z.object(endpoint),
)
export type WebhookEndpoint = z.input<typeof WebhookEndpoint>

export const WebhookEndpointWithSecret = named(
  'WebhookEndpointWithSecret',
  'A new endpoint with its secret, which is not shown again.',
  z.object({ ...endpoint, secret: z.string().regex(/^whsec_/) }),
)

export const WebhookEndpointPage = named(
  'WebhookEndpointPage',
  'A page of endpoints.',
  pageOf(WebhookEndpoint),
)

export const WebhookDelivery = named(
  'WebhookDelivery',
  'One happening for one endpoint, and how telling it went.',
  z.object({
    id: WireId,
    endpointId: WireId,
    messageId: z.string().describe('The header webhook-id: the same at each attempt and replay.'),
    event: z.string(),
    state: z.enum(['waiting', 'delivered', 'failed']),
    attempts: z.array(
      z.object({
        at: WireInstant,
        milliseconds: z.int().min(0),
        status: z.int().optional(),
        error: z.string().optional(),
      }),
    ),
    nextAttemptAt: WireInstant.optional(),
    createdAt: WireInstant,
    endedAt: WireInstant.optional(),
  }),
)
export type WebhookDelivery = z.input<typeof WebhookDelivery>

export const WebhookDeliveryPage = named(
  'WebhookDeliveryPage',
  'A page of deliveries, the newest first.',
  pageOf(WebhookDelivery),
)

export const WebhookReplay = named(
  'WebhookReplay',
  'Which deliveries to try again: those that failed since a moment.',
  z.strictObject({ failedSince: WireInstant }),
)

export const Replayed = named(
  'Replayed',
  'How many deliveries will be tried again.',
  z.object({ deliveries: z.int().min(0) }),
)
