// The mail with a code, in both languages, since nobody knows which the reader prefers. It has no link to press and
// nothing of whoever asked for it: a stranger could have written that.
import type { Instant } from '../calendar/instant.ts'
import { languages } from '../domain/language.ts'
import type { LinkCodePurpose } from '../domain/link-code.ts'
import { formatInstant } from './format.ts'
import { partOfDay, type Texts } from './render.ts'

type Coded = {
  readonly purpose: LinkCodePurpose
  readonly employer: { readonly code: string; readonly name: string }
  /** As it is to be read. */
  readonly code: string
  readonly until: Instant
}

/** Subject and body as plain text. */
export function linkMail(
  { purpose, employer, code, until }: Coded,
  texts: Texts,
): { subject: string; text: string } {
  const bodies = languages.map(language => {
    const values = {
      ...{ name: employer.name, employerCode: employer.code, code },
      until: formatInstant(until, language, hour => texts(language, partOfDay(hour))),
    }
    return texts(language, `link:mail.${purpose}.text`, values)
  })
  const subjects = languages.map(language => texts(language, `link:mail.${purpose}.subject`))
  return { subject: subjects.join(' / '), text: `${bodies.join('\n\n— — —\n\n')}\n` }
}
