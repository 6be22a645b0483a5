// What every file of browser tests stands on: one assistant, one browser, and a new visitor for each test.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type AssistantProcess, startAssistantProcess } from './assistant-process.ts'
import { launchBrowser, openPage } from './browser.ts'
import { checkBuiltPage } from './built-page.ts'
import { type Chat, openChat } from './chat-page.ts'

export type Visit = BrowserContextOptions & {
  /** The only complaints that this test causes itself. */
  forgive?: RegExp
}

export type ChatStage = {
  url: () => string
  /** The key of the REST API that the sandbox made. */
  apiKey: () => string
  /** A new visitor's page at the start page. */
  visit: (visit?: Visit) => Promise<Page>
  /** A new visitor's page in the chat of this person. */
  chatAs: (person: number, visit?: Visit) => Promise<Chat>
  /** kill -9 of the assistant, and nothing else. */
  kill: () => Promise<void>
  /** Starts it again where it was: same folder, same port. */
  restart: () => Promise<void>
}

/** Starts all of it before the tests of the file. After each test the pages must have nothing to complain about. */
export function chatStage(): ChatStage {
  let browser: Browser
  let assistant: AssistantProcess
  const dataDir = mkdtempSync(join(tmpdir(), 'sahabat-browser-'))
  let visits: { complaints: string[]; forgive: RegExp | undefined }[] = []

  beforeAll(async () => {
    checkBuiltPage()
    const started = await Promise.all([launchBrowser(), startAssistantProcess(dataDir)])
    browser = started[0]
    assistant = started[1]
  }, 60_000)
  afterAll(async () => {
    await Promise.all([browser?.close(), assistant?.kill()])
    rmSync(dataDir, { recursive: true, force: true })
  })
  afterEach(async () => {
    const complaints = visits.flatMap(visit => visit.complaints.filter(each => !visit.forgive?.test(each)))
    visits = []
    await Promise.all(browser.contexts().map(context => context.close()))
    expect(complaints).toEqual([])
  })

  const visit = async ({ forgive, ...options }: Visit = {}): Promise<Page> => {
    const { page, complaints } = await openPage(browser, { baseURL: assistant.url, ...options })
    visits.push({ complaints, forgive })
    return page
  }
  return {
    url: () => assistant.url,
    apiKey: () => readFileSync(join(dataDir, 'demo-api-key'), 'utf8').trim(),
    visit,
    chatAs: async (person, given) => openChat(await visit(given), person),
    kill: () => assistant.kill(),
    restart: async () => {
      assistant = await startAssistantProcess(dataDir, assistant.port)
    },
  }
}
