// The browser of the tests in test/browser: Debian's chromium, or what CHROMIUM names.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Where a browser is, or undefined when this machine has none. */
export function findChromium(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap(folder => names.map(name => join(folder, name))).find(existsSync)
}

/** With REQUIRE_BROWSER=1 the browser tests run in any case, and fail where there is no browser. */
export const runsBrowserTests = process.env.REQUIRE_BROWSER === '1' || findChromium() !== undefined
