// What an API key may do: a closed list.
import { z } from 'zod'
import { named } from './shape.ts'

export const Scope = named(
  'Scope',
  'What a key may do.',
  z.enum([
    'employers:read',
    'employers:write',
    'contacts:read',
    'contacts:write',
    'registrations:read',
    'registrations:write',
    'enclosures:read',
    'schedules:read',
    'schedules:write',
    'references:read',
    'references:write',
    'payments:read',
    'payments:write',
    'months:read',
    'links:read',
    'links:write',
    'linkRequests:read',
    'linkRequests:decide',
    'linkDocuments:read',
    'messages:write',
    'holidays:read',
    'holidays:write',
    'offices:read',
    'offices:write',
    'settings:read',
    'settings:write',
    'knowledge:read',
    'knowledge:write',
    'calculate',
    'webhooks',
  ]),
)
export type Scope = z.infer<typeof Scope>
