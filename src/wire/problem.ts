// What is told when a request is not done: RFC 9457, with a code that stays the same in every language.
import { z } from 'zod'
import { named } from './shape.ts'

/** Every code with its HTTP status. Their texts are in locales/{ms,en}/api.json. */
export const problemStatus = {
  malformedBody: 400,
  keyMissing: 401,
  keyWrong: 401,
  keyRevoked: 401,
  scopeMissing: 403,
  notFound: 404,
  methodNotAllowed: 405,
  notAcceptable: 406,
  idempotencyKeyRunning: 409,
  refused: 409,
  changedMeanwhile: 412,
  bodyTooLarge: 413,
  bodyKindNotTaken: 415,
  notValid: 422,
  fileRefused: 422,
  idempotencyKeyReused: 422,
  ifMatchMissing: 428,
  tooManyRequests: 429,
  failed: 500,
} as const

export type ProblemCode = keyof typeof problemStatus

export const InvalidPart = named(
  'InvalidPart',
  'One thing in a request that cannot be taken.',
  z.object({
    in: z.enum(['path', 'query', 'header', 'body']),
    pointer: z.string().describe('JSON Pointer (RFC 6901) to it; empty for the whole.'),
    message: z.string(),
    line: z
      .int()
      .min(1)
      .optional()
      .describe('Of a file, or of the lines of a schedule, the first of which is 1.'),
    code: z.string().optional().describe('Of a finding in a file or in the lines of a schedule.'),
  }),
)
export type InvalidPart = z.infer<typeof InvalidPart>

export const Problem = named(
  'Problem',
  'Why a request was not done, in the language of Accept-Language (ms or en).',
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    code: z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]),
    reason: z.string().optional().describe('With code refused: which rule of the domain said no.'),
    errors: z.array(InvalidPart).optional(),
  }),
)
export type Problem = z.infer<typeof Problem>
