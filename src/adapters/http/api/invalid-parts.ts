// What a shape found wrong, as pointers and the keys of their texts.
import type { z } from 'zod'
import type { InvalidPart } from '../../../wire/problem.ts'

type Issue = z.core.$ZodIssue

/** `key`: of the texts `invalid.…`. */
export type Wrong = Pick<InvalidPart, 'in' | 'pointer'> & {
  key: string
  values?: Record<string, string | number>
}

/** At most so many are told. */
const most = 50
/** As much is told of the name of a field that is not known: it may be as long as the body. */
const longestName = 100

export function invalidParts(issues: readonly Issue[], place: InvalidPart['in']): Wrong[] {
  const told = new Map<string, Wrong>()
  for (const part of issues.flatMap(issue => partsOf(issue, place))) {
    // A pattern and the rule behind it are one thing to whoever reads this; of two limits the narrower comes last.
    if (!told.has(part.pointer) || part.key === 'tooBig') told.set(part.pointer, part)
  }
  return [...told.values()].slice(0, most)
}

function partsOf(issue: Issue, place: InvalidPart['in']): Wrong[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      ...{ in: place, key: 'unknownField' },
      pointer: pointerOf([...issue.path, shortened(key)]),
    }))
  }
  const missing = issue.input === undefined && issue.code !== 'custom'
  const said = missing ? { key: 'missing' } : saying(issue)
  return [{ in: place, pointer: pointerOf(issue.path), ...said }]
}

function saying(issue: Issue): Pick<Wrong, 'key' | 'values'> {
  switch (issue.code) {
    case 'invalid_type':
      return { key: 'type', values: { expected: issue.expected } }
    case 'invalid_value':
      return { key: 'choice', values: { choices: issue.values.map(String).join(', ') } }
    case 'too_small':
      return { key: isCount(issue) ? 'tooSmall' : 'tooShort', values: { least: Number(issue.minimum) } }
    case 'too_big':
      return { key: isCount(issue) ? 'tooBig' : 'tooLong', values: { most: Number(issue.maximum) } }
    default:
      return { key: 'shape' }
  }
}

function isCount({ origin }: { origin: string }): boolean {
  return origin === 'number' || origin === 'int'
}

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName).toWellFormed()}…` : name
}

/** JSON Pointer, RFC 6901. */
function pointerOf(path: readonly PropertyKey[]): string {
  return path.map(part => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
