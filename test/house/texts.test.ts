import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { modulesUnder, textsOf } from './source.ts'
import { keyPattern, type Literal, literalsOf } from './syntax.ts'

const core = modulesUnder('src/core', 'src/app', 'src/adapters').flatMap(literalsOf)
const page = modulesUnder('src/sandbox/page').flatMap(literalsOf)
const cli = modulesUnder('src/cli').flatMap(literalsOf)

describe('every text is said somewhere', () => {
  test.each([
    ['bot', '', core],
    ['forms', 'forms:', core],
    ['remind', 'remind:', core],
    ['request', 'request:', core],
    ['settings', 'settings:', core],
    ['link', 'link:', core],
    ['office', 'office:', core],
    ['payroll', 'payroll:', core],
    ['sandbox', '', page],
    ['cli', '', cli],
    ['picture', '', core],
    ['paper', 'paper.', core],
  ])('%s.json', (file, namespace, literals) => {
    const keys = textsOf(`locales/ms/${file}.json`).map(([key]) => namespace + withoutPlural(key))
    const patterns = keysSaid(literals)
    expect(keys.filter(key => !patterns.some(pattern => pattern.test(key)))).toEqual([])
  })
})

test('core/dialogues and core/messages hold no sentence: what people read is in locales', () => {
  // Files named for words list what people write, not what they read.
  const speaking = modulesUnder('src/core/dialogues', 'src/core/messages').filter(
    path => !path.endsWith('words.ts'),
  )
  const sentences = speaking.flatMap(path =>
    literalsOf(path)
      .filter(literal => /\p{L}{2,}[,.!?]? \p{L}{2,}/u.test(literal.text) && !isThrown(literal.node))
      .map(literal => `${path}: ${literal.text}`),
  )
  expect(sentences).toEqual([])
})

/** The keys and templates for keys; a template without a fixed beginning would be every key. */
function keysSaid(literals: Literal[]): RegExp[] {
  const keys = literals.map(literal => literal.text).filter(text => /^[a-z][^ ]*$/i.test(text))
  return [...new Set(keys)].map(keyPattern)
}

function withoutPlural(key: string): string {
  return key.replace(/_(zero|one|other)$/, '')
}

/** An error is for us. */
function isThrown(node: ts.Node): boolean {
  return ts.isNewExpression(node.parent) && node.parent.expression.getText().endsWith('Error')
}
