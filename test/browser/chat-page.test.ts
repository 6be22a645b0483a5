import { expect, it } from 'vitest'
import { namelessOn } from '../support/accessible-names.ts'
import { chatOn, openChat, people } from '../support/chat-page.ts'
import { chatStage } from '../support/chat-stage.ts'
import { shippedIn } from '../support/shipped-text.ts'

const stage = chatStage()
const ms = shippedIn('ms')
const en = shippedIn('en')
const widthOver = () => document.documentElement.scrollWidth - innerWidth

it('what is typed is shown as typed, whatever it looks like, and gets an answer', async () => {
  const { page, ...chat } = await stage.chatAs(people.siti)
  const mine = page.locator('[data-from=me] .message-text')
  for (const text of [
    '<b>tebal</b> & <script>alert(1)</script>',
    '👨‍👩‍👧‍👦🇲🇾',
    'مرحبا، ما هو ACR؟',
    'a\u200b\u200dcr\u2060',
  ]) {
    await chat.ask(text, /\p{L}/u)
    expect(await mine.last().textContent()).toBe(text)
  }
  expect(await mine.locator('b, script').count()).toBe(0)
  expect(await mine.nth(-2).evaluate(each => getComputedStyle(each).direction)).toBe('rtl')
})

it('a text longer than one message goes as several, and none of it sticks out of a narrow phone', async () => {
  const chat = await stage.chatAs(people.kelvin, { viewport: { width: 320, height: 568 } })
  await chat.page.getByTestId('composer').fill(`${'perkataan '.repeat(450)}${'x'.repeat(400)}`)
  await chat.page.getByTestId('send').click()
  await chat.page.locator('[data-from=me]').nth(1).waitFor()
  await chat.hears(/\p{L}/u)
  const scroll = chat.page.getByRole('log')
  expect(await scroll.evaluate(each => each.scrollWidth - each.clientWidth)).toBe(0)
  expect(await chat.page.evaluate(widthOver)).toBe(0)
})

it('two tabs of one person show the same chat, each message once, also when it is changed', async () => {
  const first = await stage.chatAs(people.siti)
  const second = await openChat(await first.page.context().newPage(), people.siti)
  await first.ask('/menu', ms('menu.title'))
  await second.hears(ms('menu.title'))
  await second.press(ms('button.payThisMonth'))
  await second.hears(ms('status.total'))
  await second.press(ms('button.otherMonths'))
  await first.hears(ms('status.months'))
  await second.hears(ms('status.months'))
  expect(await first.messages()).toEqual(await second.messages())
})

it('an answer that is refused with 429 comes all the same, once', async () => {
  const chat = await stage.chatAs(people.kelvin)
  const { page } = chat
  await page.getByTestId('fault-panel.tooMany').click()
  await page.getByText('Terlalu kerap (429) · 1 ×').waitFor()
  const before = (await chat.messages()).length
  await chat.ask('/help', en('help.text'))
  await page.getByText('Tiada gangguan menunggu.').waitFor()
  expect((await chat.messages()).slice(before).map(each => each.from)).toEqual(['me', 'bot'])
})

it('an empty file is not sent, and why is told', async () => {
  const { page } = await stage.chatAs(people.ahmad)
  const nothing = { name: 'kosong.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) }
  await page.getByTestId('attach-document').setInputFiles(nothing)
  await page.getByText('Fail itu kosong (0 bait)').waitFor()
})

it('the mailbox opens beside the chats and leads back to the same one', async () => {
  const { page } = await stage.chatAs(people.ahmad)
  await page.getByTestId('mailbox-link').click()
  await page.getByRole('heading', { name: 'Peti mel' }).waitFor()
  await page.getByRole('heading', { name: 'Belum ada mel.' }).waitFor()
  await page.getByRole('link', { name: 'Kembali ke sembang' }).click()
  await page.locator(`[data-testid=person-${people.ahmad}][aria-current=page]`).waitFor()
})

it('the keyboard alone chooses a person, writes, sends, and presses a button', async () => {
  const page = await stage.visit({ viewport: { width: 800, height: 800 } })
  await page.goto('/')
  await page.getByTestId(`person-${people.siti}`).waitFor()
  const { keyboard } = page
  const tabTo = async (text: string, key: string) => {
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    for (let presses = 0; presses < 40; presses++) {
      await keyboard.press(key)
      if ((await focused()).startsWith(text)) return
    }
    throw new Error(`${key} does not lead to ${text}`)
  }
  await tabTo('SRSiti', 'Tab')
  await keyboard.press('Enter')
  const chat = await chatOn(page)
  await page.locator('[data-testid=composer]:focus').waitFor()
  await keyboard.type('/menu')
  await keyboard.press('Enter')
  await chat.hears(ms('menu.title'))
  await tabTo(ms('button.ask'), 'Shift+Tab')
  await keyboard.press('Enter')
  await chat.hears(ms('ask.hint'))
})

it('the list of commands is chosen from with the arrow keys, and closed by Escape or a press elsewhere', async () => {
  const chat = await stage.chatAs(people.kelvin)
  const { page } = chat
  const list = page.getByRole('listbox')
  await page.getByTestId('commands').click()
  await list.waitFor()
  await page.keyboard.press('Escape')
  await list.waitFor({ state: 'detached' })
  await page.getByTestId('commands').click()
  await page.getByRole('log').click({ position: { x: 5, y: 5 } })
  await list.waitFor({ state: 'detached' })

  await page.getByTestId('commands').click()
  await page.keyboard.press('ArrowDown')
  await page.locator('[data-testid=command-menu][aria-selected=true]').waitFor()
  await page.keyboard.press('Enter')
  await chat.hears(en('menu.title'))
})

it('nothing moves for who wants no movement', async () => {
  const chat = await stage.chatAs(people.siti)
  const said = await chat.ask('/menu', ms('menu.title'))
  expect(await said.evaluate(each => getComputedStyle(each).animationName)).toBe('none')
  const lively = await stage.chatAs(people.siti, { reducedMotion: 'no-preference' })
  const shown = lively.page.getByTestId('message').last()
  expect(await shown.evaluate(each => getComputedStyle(each).animationName)).toBe('arrive')
})

it('everything that can be used has a name, in both languages', async () => {
  const chat = await stage.chatAs(people.siti)
  const { page } = chat
  for (const switches of [0, 1]) {
    for (let done = 0; done < switches; done++) await page.getByTestId('language-switch').click()
    await chat.ask('/menu', ms('menu.title'))
    expect(await namelessOn(page)).toEqual([])
    for (const opener of ['attach', 'commands']) {
      await page.getByTestId(opener).click()
      expect(await namelessOn(page)).toEqual([])
      await page.keyboard.press('Escape')
    }
    await page.getByTestId('mailbox-link').click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await namelessOn(page)).toEqual([])
    await page.goBack()
    await page.getByTestId('composer').waitFor()
  }
})

it('a 320 pixel phone shows each page without a sideways scroll', async () => {
  const page = await stage.visit({ viewport: { width: 320, height: 568 } })
  for (const address of ['/#/', `/#/chat/${people.siti}`, '/#/mail']) {
    await page.goto(address)
    await page.getByTestId('specimen').waitFor()
    expect(await page.evaluate(widthOver)).toBe(0)
  }
})

it('the page runs only its own files, talks only to its own server, and stands in no frame', async () => {
  const response = await fetch(stage.url())
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ])
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')

  const { page } = await stage.chatAs(people.siti, { forgive: /Content Security Policy/ })
  const tried = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "ran"'
    document.body.append(script)
    const called = await fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      () => 'refused',
    )
    return { title: document.title, called }
  })
  expect(tried).toEqual({ title: 'Sahabat – kotak pasir', called: 'refused' })
})
