import { expect, it } from 'vitest'
import { chatOn, people } from '../support/chat-page.ts'
import { chatStage } from '../support/chat-stage.ts'
import { shippedIn } from '../support/shipped-text.ts'

const stage = chatStage()
const ms = shippedIn('ms')
const en = shippedIn('en')
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

it('a Malay phone shows the people, then one chat, and MULA brings the greeting with its menu', async () => {
  const page = await stage.visit(phone)
  await page.goto('/')
  await page.getByRole('heading', { name: 'Anda mahu jadi siapa?' }).waitFor()
  expect(await page.getByTestId('composer').count()).toBe(0)
  await page.getByTestId(`person-${people.priya}`).tap()
  const chat = await chatOn(page)
  expect(await page.getByTestId(`person-${people.priya}`).count()).toBe(0)
  await page.goBack()
  await page.getByTestId(`person-${people.siti}`).tap()

  await page.getByTestId('start').tap()
  const greeting = await chat.hears(ms('start.welcome'))
  expect(await greeting.innerText()).toContain(ms('start.neverAsks'))
  const menu = ['payThisMonth', 'getId', 'checkFile', 'ask', 'person', 'language']
  expect(await chat.buttons()).toEqual(menu.map(name => ms(`button.${name}`)))
  expect((await chat.messages()).map(each => each.from)).toEqual(['me', 'bot'])
  expect(await page.getByTestId('start').count()).toBe(0)
  await page.locator('[data-from=me] [data-tick=read]').waitFor()
})

it('the status comes by button, and the months take its place and give it back', async () => {
  const chat = await stage.chatAs(people.siti)
  await chat.ask('/menu', ms('menu.title'))
  await chat.press(ms('button.payThisMonth'))
  const month = await chat.hears(ms('status.total'))
  expect(await month.innerText()).not.toContain('disunting')
  const before = (await chat.messages()).length

  await chat.press(ms('button.otherMonths'))
  const list = await chat.hears(ms('status.months'))
  expect(await list.innerText()).toContain('Contoh Makmur Sdn. Bhd.')
  expect(await list.innerText()).toContain('disunting')
  expect(await list.getByTestId('inline-button').count()).toBe(8)
  await chat.press(ms('button.olderMonths'))
  await list.getByText(ms('button.newerMonths')).waitFor()
  await chat.press(ms('button.newerMonths'))
  await list.getByText(ms('button.olderMonths')).waitFor()
  await list.getByTestId('inline-button').first().click()
  await chat.hears(ms('status.total'))
  expect(await chat.messages()).toHaveLength(before)
})

it('a payroll agent with an English Telegram chooses between three employers', async () => {
  const chat = await stage.chatAs(people.kelvin, { locale: 'en-GB' })
  await chat.page.getByRole('button', { name: 'START' }).click()
  await chat.hears(en('start.welcome'))
  await chat.press(en('button.payThisMonth'))
  const choice = await chat.hears(en('status.chooseEmployer'))
  // By urgency, which depends on the day, with a sign in front of each.
  const labels = (await choice.getByTestId('inline-button').allInnerTexts()).slice(0, 3)
  expect(labels.map(label => label.replace(/^\W+ /, '')).toSorted()).toEqual([
    'Contoh Logistik (M)…',
    'Klinik Contoh Sejah…',
    'Kopitiam Contoh Ent…',
  ])
  await chat.press(labels.find(label => label.includes('Klinik')) ?? '')
  const month = await chat.hears(en('status.asAt'))
  expect(await month.innerText()).toContain('Klinik Contoh Sejahtera')
  await chat.press(en('button.otherEmployers'))
  await chat.hears(en('status.chooseEmployer'))
})

it('a Telegram in Chinese is greeted in both languages, and keeps the one that is chosen', async () => {
  const chat = await stage.chatAs(people.meiLing)
  await chat.page.getByRole('heading', { name: 'Sahabat' }).waitFor()
  await chat.page.getByTestId(`person-${people.meiLing}`).getByText('陈美玲').waitFor()
  await chat.page.getByTestId('start').click()
  const greeting = await chat.hears(ms('start.welcome'))
  expect(await greeting.innerText()).toContain(en('start.welcome'))
  await chat.press(en('button.english'))
  await chat.hears(en('language.set'))
  await chat.ask('/help', en('help.text'))
})

it('who is not understood twice is offered a person, and is told where in the queue they are', async () => {
  const chat = await stage.chatAs(people.priya, { locale: 'en-GB' })
  await chat.ask('/start', en('start.welcome'))
  await chat.ask('qwrtz plkjh vbnmm', en('ask.unknown'))
  await chat.ask('zzxcv mnbvp lkjhg', en('ask.unknownAgain'))
  await chat.press(en('button.person'))
  await chat.hears(en('person.first'))
  await chat.press(en('button.backToBot'))
  await chat.hears(en('person.backWithBot'))
})

it('another language and theme of the page are kept, and leave the chat as it is', async () => {
  const page = await stage.visit({ colorScheme: 'light' })
  await page.goto('/')
  await page.getByTestId('language-switch').click()
  await page.getByRole('heading', { name: 'Who do you want to be?' }).waitFor()
  await page.getByTestId('theme-switch').click()
  await page.reload()
  await page.getByRole('heading', { name: 'Who do you want to be?' }).waitFor()
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})

// Each with a fact that no wording of the answer may leave out.
const questions = {
  ms: [
    ['Apakah itu ACR?', 'Pengesahan Terimaan Caruman'],
    ['macam mana nak dapat acr', 'assist.perkeso.gov.my'],
    ['kenapa perlu ada acr', 'ACR'],
    ['Apakah alamat Portal ASSIST?', 'assist.perkeso.gov.my'],
    ['Bila ACR mula berkuat kuasa?', '2018'],
    ['Apakah itu jadual caruman?', 'pekerja'],
    ['Apakah nombor telefon PERKESO?', '1-300-22-8000'],
    ['boleh bayar tanpa acr?', 'ACR'],
    ['Bagaimana cara daftar ID portal?', 'idportal@perkeso.gov.my'],
    ['Apa itu PERKESO?', 'PERKESO'],
  ],
  en: [
    ['What is an ACR?', 'Acknowledgement of Contribution Received'],
    ['How do I get an ACR?', 'assist.perkeso.gov.my'],
    ['Why do I need an ACR?', 'ACR'],
    ['What is the address of Portal ASSIST?', 'assist.perkeso.gov.my'],
    ['When did the ACR take effect?', '2018'],
    ['What is a contribution schedule?', 'employees'],
    ['What is the PERKESO phone number?', '1-300-22-8000'],
    ['Can I pay without an ACR?', 'ACR'],
    ['How do I register for a portal ID?', 'idportal@perkeso.gov.my'],
    ['What is PERKESO?', 'PERKESO'],
  ],
} as const

it.each([
  ['ms', people.siti, /Sumber: .+\d{4}/],
  ['en', people.kelvin, /Source: .+\d{4}/],
] as const)(
  'ten questions in a row (%s) are each answered with their source',
  async (language, person, source) => {
    const chat = await stage.chatAs(person)
    for (const [question, answer] of questions[language]) {
      const said = await chat.ask(question, source)
      expect(await said.innerText()).toContain(answer)
    }
  },
)
