import { configDefaults, defineConfig } from 'vitest/config'

const every = {
  pool: 'forks',
  testTimeout: 20_000,
  hookTimeout: 20_000,
  execArgv: ['--disable-warning=ExperimentalWarning'],
} as const

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: { ...every, name: 'core', include: ['test/core/**/*.test.ts'] },
      },
      {
        test: {
          ...every,
          name: 'app',
          include: ['test/**/*.test.ts'],
          // Named *.slow.test.ts: minutes of real faults; test/browser: needs a browser. Both have commands of their own.
          exclude: [...configDefaults.exclude, 'test/core/**', 'test/browser/**', '**/*.slow.test.ts'],
          globalSetup: ['test/support/postgres-server.ts'],
        },
      },
    ],
  },
})
