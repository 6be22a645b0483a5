// Makes the pictures of the README anew: npm run screenshots. Needs chromium, fonts-noto-cjk and
// fonts-noto-color-emoji.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { startAssistantProcess } from '../support/assistant-process.ts'
import { launchBrowser, openPage } from '../support/browser.ts'
import { checkBuiltPage } from '../support/built-page.ts'
import { openChat, people } from '../support/chat-page.ts'
import { shippedIn } from '../support/shipped-text.ts'

const folder = join(import.meta.dirname, '../../docs/images')
const en = shippedIn('en')

async function phone(browser: Browser, baseURL: string): Promise<void> {
  const screen = {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 1.5,
    hasTouch: true,
    isMobile: true,
  }
  const { page } = await openPage(browser, { baseURL, ...screen, colorScheme: 'light' })
  const chat = await openChat(page, people.siti)
  await chat.ask('bayar bulan ini', shippedIn('ms')('status.total'))
  await page.screenshot({ path: join(folder, 'chat-phone.png') })
}

async function desktop(browser: Browser, baseURL: string): Promise<void> {
  const viewport = { width: 1280, height: 800 }
  const { page } = await openPage(browser, { baseURL, viewport, locale: 'en-GB', colorScheme: 'dark' })
  const chat = await openChat(page, people.kelvin)
  await chat.ask('/start', en('start.welcome'))
  await chat.ask('what is an ACR?', 'Acknowledgement of Contribution Received')
  await chat.press(en('button.payThisMonth'))
  await chat.hears(en('status.chooseEmployer'))
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(folder, 'chat-desktop-dark.png') })
}

async function main(): Promise<void> {
  checkBuiltPage()
  mkdirSync(folder, { recursive: true })
  const dataDir = mkdtempSync(join(tmpdir(), 'sahabat-screenshots-'))
  const [browser, assistant] = await Promise.all([launchBrowser(), startAssistantProcess(dataDir)])
  try {
    await phone(browser, assistant.url)
    await desktop(browser, assistant.url)
  } finally {
    await Promise.all([browser.close(), assistant.kill()])
    rmSync(dataDir, { recursive: true, force: true })
  }
}

await main()
