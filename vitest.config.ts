import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { runsBrowserTests } from './test/support/chromium.ts'
import { tellLeftOut } from './test/support/left-out.ts'

const every = {
  pool: 'forks' as const,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  execArgv: ['--disable-warning=ExperimentalWarning'],
}

const ownProjects = ['test/core/**', 'test/house/**', 'test/browser/**']

// Programs that the tests start are compiled once.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'sahabat-compiled')

// Minutes of real faults have a command of their own: npm run test:slow
const slow = process.env.SLOW_TESTS === '1'

// Where CI wants the counts of the run.
const report = process.env.TEST_REPORT

export default defineConfig({
  test: {
    // One more than CI has cores: tests that wait for a chat's pace, or for a process to start, leave them free.
    maxWorkers: 3,
    reporters: [
      'default',
      ...(report ? [['json', { outputFile: report }] as ['json', object]] : []),
      ...(runsBrowserTests ? [] : [tellLeftOut]),
    ],
    projects: [
      { test: { ...every, name: 'core', include: ['test/core/**/*.test.ts'] } },
      { test: { ...every, name: 'house', include: ['test/house/**/*.test.ts'] } },
      {
        test: {
          ...every,
          name: 'app',
          include: [slow ? 'test/**/*.slow.test.ts' : 'test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...ownProjects, ...(slow ? [] : ['**/*.slow.test.ts'])],
          globalSetup: ['test/support/postgres-server.ts'],
        },
      },
      ...(runsBrowserTests
        ? [
            {
              test: {
                ...every,
                name: 'browser',
                include: ['test/browser/**/*.test.ts'],
                testTimeout: 60_000,
              },
            },
          ]
        : []),
    ],
  },
})
