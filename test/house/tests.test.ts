import ts from 'typescript'
import { expect, test } from 'vitest'
import { modulesUnder } from './source.ts'
import { nodesOf } from './syntax.ts'

const calls = modulesUnder('test').flatMap(path =>
  nodesOf(path)
    .filter(ts.isCallExpression)
    .map(call => ({ path, called: call.expression.getText(), title: titleOf(call) })),
)

test('no test is left out or alone', () => {
  const left = /^(test|it|describe|suite)\b.*\.(only|skip|skipIf|runIf|todo)\b/
  expect(calls.filter(({ called }) => left.test(called))).toEqual([])
})

test('no module is replaced by a pretended one', () => {
  expect(calls.filter(({ called }) => /^vi\.(do)?(mock|unmock)$/.test(called))).toEqual([])
})

test('the name of a test is the rule, not a wish', () => {
  const named = calls.filter(({ called }) => /^(test|it|describe)\b/.test(called))
  expect(named.length).toBeGreaterThan(100)
  expect(named.filter(({ title }) => /\bshould\b/i.test(title))).toEqual([])
})

function titleOf({ arguments: [title] }: ts.CallExpression): string {
  return title && ts.isStringLiteralLike(title) ? title.text : ''
}
