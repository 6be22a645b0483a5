// One person's chat on the page, driven as that person would: by what is seen.
import type { Locator, Page } from 'playwright-core'

export type Chat = {
  page: Page
  /** Types and sends, and waits until the message stands in the chat. */
  say: (text: string) => Promise<void>
  /** Presses the newest button with this label. */
  press: (label: string) => Promise<void>
  /** Waits for a message of the bot, after the person's last one, with this in it. */
  hears: (text: string | RegExp) => Promise<Locator>
  /** Sends or presses, then waits for what the bot says to it. */
  ask: (text: string, heard: string | RegExp) => Promise<Locator>
  /** Every message there is, from the oldest on. */
  messages: () => Promise<{ from: string; text: string }[]>
  buttons: () => Promise<string[]>
}

export const people = {
  siti: 700_000_001,
  kelvin: 700_000_002,
  ahmad: 700_000_003,
  priya: 700_000_004,
  meiLing: 700_000_005,
} as const

/** Opens the chat of this person by its address. */
export async function openChat(page: Page, person: number): Promise<Chat> {
  await page.goto(`/#/chat/${person}`)
  return chatOn(page)
}

/** The chat that the page shows, once its history stands there. */
export async function chatOn(page: Page): Promise<Chat> {
  await page.getByTestId('start').or(page.getByTestId('message')).first().waitFor()
  const chat: Chat = {
    page,
    say: text => say(page, text),
    press: label =>
      buttonsOf(page)
        .filter({ hasText: exactly(label) })
        .last()
        .click(),
    hears: text => hears(page, text),
    ask: async (text, heard) => {
      await say(page, text)
      return hears(page, heard)
    },
    messages: () => messagesOn(page),
    buttons: () => buttonsOf(page).allInnerTexts(),
  }
  return chat
}

const buttonsOf = (page: Page): Locator => page.getByTestId('inline-button')
const exactly = (label: string): RegExp => new RegExp(`^\\s*${RegExp.escape(label)}\\s*$`)

async function say(page: Page, text: string): Promise<void> {
  const mine = page.locator('[data-from=me]')
  const before = await mine.count()
  await page.getByTestId('composer').fill(text)
  await page.getByTestId('send').click()
  await mine.nth(before).waitFor()
}

async function hears(page: Page, text: string | RegExp): Promise<Locator> {
  const heard = page.locator('[data-from=bot]:not(:has(~ [data-from=me]))').filter({ hasText: text }).last()
  try {
    await heard.waitFor()
    return heard
  } catch {
    const told = (await messagesOn(page)).map(({ from, text: said }) => `${from}: ${said}`)
    throw new Error(`The bot did not say ${text}. The chat:\n${told.slice(-8).join('\n')}`)
  }
}

function messagesOn(page: Page): Promise<{ from: string; text: string }[]> {
  return page.getByTestId('message').evaluateAll(found =>
    found.map(each => ({
      from: each.getAttribute('data-from') ?? '',
      text: each.querySelector('.message-text')?.textContent ?? '',
    })),
  )
}
