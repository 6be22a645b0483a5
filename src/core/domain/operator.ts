// Who runs the assistant, which decides what may be said and done.
import { z } from 'zod'

/**
 * `official`: PERKESO's own desk, the store is the record. `companion`: somebody else, the portal is the record and
 * only what it reported is shown.
 */
export const OperatorMode = z.enum(['official', 'companion'])
export type OperatorMode = z.infer<typeof OperatorMode>
