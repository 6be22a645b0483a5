import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { page, withGraph } from './folder-graph.ts'
import { filesUnder, modulesUnder, projectFolder, read } from './source.ts'

const pages = ['README.md', 'CHANGELOG.md', ...filesUnder('docs').filter(path => path.endsWith('.md'))]

test('the graph of the folders is the one that npm run graph draws', () => {
  expect(read(page)).toBe(withGraph())
})

test("CI runs the README's two commands", () => {
  const commands = [...read('README.md').matchAll(/^npm ci && (npm .+)$/gm)].map(([, command]) => command)
  expect(commands).toEqual(['npm start', 'npm test'])
  const lines = read('.ci/run').split('\n')
  for (const command of ['npm ci', ...commands]) {
    expect(lines.some(line => ` ${line} `.includes(` ${command} `))).toBe(true)
  }
})

test('every command that a page names is in package.json', () => {
  const { scripts } = JSON.parse(read('package.json'))
  const named = pages.flatMap(path => [...read(path).matchAll(/npm run (?:-s )?([\w:-]+)/g)])
  expect(named.map(([, name = '']) => name).filter(name => !(name in scripts))).toEqual([])
})

test('every link between pages leads somewhere', () => {
  const dead = pages.flatMap(path =>
    [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
      .map(([, target = '']) => join(dirname(path), target))
      .filter(target => !existsSync(join(projectFolder, target)))
      .map(target => `${path}: ${target}`),
  )
  expect(dead).toEqual([])
})

test('every file that a page names in `code` is there', () => {
  const roots = /^(src|test|locales|prisma|docs|\.ci)\//
  const named = pages.flatMap(path =>
    [...read(path).matchAll(/`([\w./-]+)`/g)]
      .map(([, name = '']) => name)
      .filter(name => roots.test(name) && !existsSync(join(projectFolder, name)))
      .map(name => `${path}: ${name}`),
  )
  expect(named).toEqual([])
})

test('every name in the glossary is in the code or in the schema', () => {
  const code = [...modulesUnder('src'), 'prisma/schema.prisma'].map(read).join('\n')
  const rows = read('docs/GLOSSARY.md')
    .split('\n')
    .filter(line => line.startsWith('| '))
  const names = rows.flatMap(row =>
    [...row.matchAll(/`([^`]+)`/g)].flatMap(([, name = '']) => name.split('.')),
  )
  const ends = /^…/
  expect(
    names.filter(
      name => !new RegExp(`${ends.test(name) ? '' : '\\b'}${name.replace(ends, '')}\\b`).test(code),
    ),
  ).toEqual([])
})
