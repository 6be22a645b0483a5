// Says last, where nobody can miss it, which tests a run left out for want of a browser.
import type { Reporter } from 'vitest/node'

const frame = '!'.repeat(78)

export const tellLeftOut: Reporter = {
  onTestRunEnd: () => {
    console.error(
      `\n${frame}\n  LEFT OUT: the browser tests (test/browser), because there is no chromium here.\n` +
        '  On Debian: apt-get install chromium. Elsewhere: CHROMIUM=/path/to/chrome npm test\n' +
        `${frame}\n`,
    )
  },
}
