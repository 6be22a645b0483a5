// Problems in the language of the request: RFC 9457, and never anything of ours, such as a stack.
import type { Language } from '../../../core/domain/language.ts'
import { type InvalidPart, type Problem, problemStatus } from '../../../wire/problem.ts'
import type { ApiWording } from './api-context.ts'
import type { Refused, RefusedDetail } from './refused.ts'

/** The problem document of a refusal. */
export function problemOf({ code, told }: Refused, language: Language, wording: ApiWording): Problem {
  const { texts, refusal } = wording
  const { reason, values } = told
  const errors = errorsOf(told, language, wording)
  return {
    type: `urn:sahabat:problem:${reason?.code ?? code}`,
    title: texts(language, `problem.${code}.title`),
    status: problemStatus[code],
    detail: reason ? refusal(language, reason) : texts(language, `problem.${code}.detail`, values),
    code,
    ...(reason && { reason: reason.code }),
    ...(errors.length > 0 && { errors }),
  }
}

/** At most so many findings are told; the check of a file tells more. */
const mostFindings = 50

function errorsOf(
  { errors = [], findings = [] }: RefusedDetail,
  language: Language,
  { texts, finding }: ApiWording,
): InvalidPart[] {
  const wrong = errors.map(({ key, values, ...where }) => ({
    ...where,
    message: texts(language, `invalid.${key}`, values),
  }))
  const found = findings.slice(0, mostFindings).map(each => ({
    ...{ in: 'body' as const, pointer: each.pointer ?? '' },
    ...{ message: finding(language, each), code: each.code },
    ...(each.line !== null && { line: each.line }),
  }))
  return [...wrong, ...found]
}
