// The steps of sending the signed form and the SSM document here, and from here to PERKESO, as they are stored.
import { z } from 'zod'
import { EnclosureKind, enclosureLimits } from '../domain/enclosure.ts'
import { SentDocument } from './job.ts'

/** An application that takes enclosures; `signedSet`: of the signed form that is there already. */
export const Taking = z.object({ reference: z.string(), name: z.string(), signedSet: z.string().optional() })
export type Taking = z.infer<typeof Taking>

/** Applications on a page of a list: with the buttons below it there is room for no more. */
export const applicationsAPage = 6

export const enclosingSteps = [
  /** Waits for pages; all of one `set` belong together. */
  z.object({
    at: z.literal('enclosing.pages'),
    reference: z.string(),
    what: EnclosureKind,
    set: z.string(),
  }),
  /** Waits to be told what these files are, and for which of the applications: of `count`, a page. */
  z.object({
    at: z.literal('enclosing.which'),
    files: z.array(SentDocument).min(1).max(enclosureLimits.files),
    found: z.array(Taking).min(1).max(applicationsAPage),
    page: z.int().min(0),
    count: z.int().min(1),
  }),
  /** Waits to be told how the signed form goes to PERKESO. */
  z.object({ at: z.literal('enclosing.way'), reference: z.string() }),
  /** Waits for the word that sends the e-mail. */
  z.object({ at: z.literal('enclosing.mail'), reference: z.string() }),
] as const

/** The application that the files are for, undefined while there are several to choose from. */
export function chosen({ found: [first], count }: z.infer<(typeof enclosingSteps)[1]>): Taking | undefined {
  return count === 1 ? first : undefined
}
