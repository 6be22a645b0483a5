// The steps of sending the signed form and the SSM document here, and from here to PERKESO, as they are stored.
import { z } from 'zod'
import { EnclosureKind, enclosureLimits } from '../domain/enclosure.ts'
import { SentDocument } from './job.ts'

/** An application that takes enclosures; `signedSet`: of the signed form that is there already. */
export const Taking = z.object({ reference: z.string(), name: z.string(), signedSet: z.string().optional() })
export type Taking = z.infer<typeof Taking>

/** As many as have room for a button each. */
export const foundAtMost = 8

export const enclosingSteps = [
  /** Waits for pages; all of one `set` belong together. */
  z.object({
    at: z.literal('enclosing.pages'),
    reference: z.string(),
    what: EnclosureKind,
    set: z.string(),
  }),
  /** Waits to be told what these files are, and for which of the applications. */
  z.object({
    at: z.literal('enclosing.which'),
    files: z.array(SentDocument).min(1).max(enclosureLimits.files),
    found: z.array(Taking).min(1).max(foundAtMost),
  }),
  /** Waits to be told how the signed form goes to PERKESO. */
  z.object({ at: z.literal('enclosing.way'), reference: z.string() }),
  /** Waits for the word that sends the e-mail. */
  z.object({ at: z.literal('enclosing.mail'), reference: z.string() }),
] as const
