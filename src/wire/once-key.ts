// The header Idempotency-Key: a POST with the same key is answered once, and that answer is given again for 24 hours.
import { z } from 'zod'

export const OnceKey = z.string().regex(/^[\x21-\x7e]{1,255}$/)
