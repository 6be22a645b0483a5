import ts from 'typescript'
import { expect, test } from 'vitest'
import { modulesUnder, read } from './source.ts'
import { nodesOf } from './syntax.ts'

const core = modulesUnder('src/core')
const app = modulesUnder('src/app')
const worldly = ['Date.now', 'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues', 'performance.now']
const globals = ['process', 'console', 'globalThis', 'fetch', 'setTimeout', 'setInterval']

test('core and app take time and chance from outside', () => {
  expect([...core, ...app].flatMap(path => found(path, isWorldly))).toEqual([])
})

test('nothing in core waits', () => {
  expect(core.flatMap(path => found(path, waits))).toEqual([])
})

test('the rule sees a clock, chance, the process and the console', () => {
  const wrong = 'test/house/fixtures/impure.ts'
  expect(found(wrong, isWorldly).map(text => text.replace(/^.*: /, ''))).toEqual([
    'new Date()',
    'Date.now',
    'Math.random',
    'process',
    'console',
  ])
  expect(found(wrong, waits)).toHaveLength(2)
})

test('each file of core and app opens with one to three lines on what it is', () => {
  const unopened = [...core, ...app].filter(path => !/^(\/\/ .+\n){1,3}(?!\/\/)/.test(read(path)))
  expect(unopened).toEqual([])
})

function found(path: string, isWrong: (node: ts.Node) => boolean): string[] {
  return nodesOf(path)
    .filter(isWrong)
    .map(node => `${path}: ${node.getText()}`)
}

function isWorldly(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length
  if (ts.isPropertyAccessExpression(node)) return worldly.includes(node.getText())
  return ts.isIdentifier(node) && globals.includes(node.text) && !isName(node)
}

/** The name of a property or of a declaration, not the global of that name. */
function isName({ parent, ...node }: ts.Identifier): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.name.pos === node.pos
  return 'name' in parent && (parent.name as ts.Node).pos === node.pos
}

function waits(node: ts.Node): boolean {
  return ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword
}
