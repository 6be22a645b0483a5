// Chromium for the tests of the chat page, and a watch over everything a page must not do.
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findChromium } from './chromium.ts'

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) {
    throw new Error(
      'No chromium was found: apt-get install chromium, or name it with CHROMIUM=/path/to/chrome',
    )
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}

export type WatchedPage = {
  page: Page
  /** What the page did that it must not: errors, requests that leave the server, what the policy refused. */
  complaints: string[]
}

/** A page in a context of its own, as on a phone or computer in Malaysia that nobody has used before. */
export async function openPage(browser: Browser, options: BrowserContextOptions): Promise<WatchedPage> {
  const context = await browser.newContext({
    locale: 'ms-MY',
    timezoneId: 'Asia/Kuala_Lumpur',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 800 },
    ...options,
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  return { page, complaints: watch(page, options.baseURL ?? '') }
}

function watch(page: Page, baseURL: string): string[] {
  const complaints: string[] = []
  page.on('console', line => {
    if (line.type() === 'error') complaints.push(`console: ${line.text()} (${line.location().url})`)
  })
  page.on('pageerror', error => complaints.push(`error: ${error.message}`))
  page.on('request', request => {
    if (new URL(request.url()).origin !== baseURL) complaints.push(`request: ${request.url()}`)
  })
  return complaints
}
