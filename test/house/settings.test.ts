import { expect, test } from 'vitest'
import { modulesUnder, read } from './source.ts'

// Where the process's settings are read: the entrances, by a schema.
const readers = [
  /^src\/(main|cli\/[\w-]+)\.ts: .*read(Config|StorePlace|Language)\((process\.env|{ \.\.\.process\.env, .*})\)*$/,
  // The language of a terminal is not a setting of ours.
  /^src\/cli\/chat\.ts: const { LC_ALL, LC_MESSAGES, LANG } = process\.env$/,
  /^src\/sandbox\/main\.ts: .*Settings\.parse\(process\.env\)$/,
  // The sandbox refuses to play in production, whoever starts it.
  /^src\/sandbox\/start-sandbox\.ts: if \(process\.env\.NODE_ENV === 'production'\) {$/,
  // What is no setting of ours is handed on, unread, to processes of ours.
  /^src\/adapters\/documents\/file-process\/fork-program\.ts: const given = .*filter\(.*handedOn\.includes\(name\)\)$/,
]

test('the environment is read at an entrance, by a schema, and nowhere else', () => {
  const uses = modulesUnder('src').flatMap(path =>
    read(path)
      .split('\n')
      .filter(line => line.includes('process.env'))
      .map(line => `${path}: ${line.trim()}`),
  )
  expect(uses.filter(use => !readers.some(reader => reader.test(use)))).toEqual([])
})

test('the README tells every setting of config.ts, and no other', () => {
  const [, schema = ''] = read('src/config.ts').split('const Environment = z.object({')
  const parsed = [...(schema.split('\n})')[0] ?? '').matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name)
  const told = [...read('README.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
  expect(told.sort()).toEqual(parsed.sort())
})
