import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cruise } from './cruise.ts'
import { modulesUnder, projectFolder } from './source.ts'

const fixture = join(import.meta.dirname, 'fixtures/wrong-imports')

test('every folder imports only what the folder table allows', () => {
  expect(cruise(projectFolder).summary.violations.map(told)).toEqual([])
})

test('the tool sees every module of src', () => {
  const seen = cruise(projectFolder).modules.map(module => module.source)
  expect(seen.filter(isOurs).sort()).toEqual(modulesUnder('src'))
})

test('every import rule is broken by a file made to break it', () => {
  const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')
  const rules: string[] = forbidden.map((rule: { name: string }) => rule.name)
  const broken = new Set(cruise(fixture).summary.violations.map(violation => violation.rule.name))
  expect([...broken].sort()).toEqual([...rules].sort())
})

test('a cycle of types alone is a cycle', () => {
  expect(cruise(fixture).summary.violations.map(told)).toContain(
    'no cycles: src/core/domain/cycle-first.ts -> src/core/domain/cycle-second.ts',
  )
})

function told({ rule, from, to }: { rule: { name: string }; from: string; to: string }): string {
  return `${rule.name}: ${from} -> ${to}`
}

function isOurs(path: string): boolean {
  return /^src\/.*\.tsx?$/.test(path) && !path.startsWith('src/adapters/db/generated/')
}
