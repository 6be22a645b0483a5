// Problems in the language of the request: RFC 9457, and never anything of ours, such as a stack.
import type { Language } from '../../../core/domain/language.ts'
import { type Problem, problemStatus } from '../../../wire/problem.ts'
import type { ApiWording } from './api-context.ts'
import type { Refused } from './refused.ts'

/** The problem document of a refusal. */
export function problemOf(
  { code, told }: Refused,
  language: Language,
  { texts, refusal }: ApiWording,
): Problem {
  const { reason, values, errors } = told
  return {
    type: `urn:sahabat:problem:${reason?.code ?? code}`,
    title: texts(language, `problem.${code}.title`),
    status: problemStatus[code],
    detail: reason ? refusal(language, reason) : texts(language, `problem.${code}.detail`, values),
    code,
    ...(reason && { reason: reason.code }),
    ...(errors && {
      errors: errors.map(({ key, values, ...where }) => ({
        ...where,
        message: texts(language, `invalid.${key}`, values),
      })),
    }),
  }
}
