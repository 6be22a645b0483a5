import { expect, it } from 'vitest'
import { chatOn, people } from '../support/chat-page.ts'
import { chatStage } from '../support/chat-stage.ts'

const stage = chatStage()
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
  const greeting = await chat.hears('Selamat datang. Saya Sahabat')
  expect(await greeting.innerText()).toContain('Jangan beri kata laluan, TAC bank atau nombor kad.')
  expect(await chat.buttons()).toEqual([
    'Bayar bulan ini',
    'Minta ID portal',
    'Tanya',
    'Cakap dengan pegawai',
    'Bahasa / Language',
  ])
  expect((await chat.messages()).map(each => each.from)).toEqual(['me', 'bot'])
  expect(await page.getByTestId('start').count()).toBe(0)
  await page.locator('[data-from=me] [data-tick=read]').waitFor()
})

it('the status comes by button, and the months take its place and give it back', async () => {
  const chat = await stage.chatAs(people.siti)
  await chat.ask('/menu', 'Apa yang anda perlukan?')
  await chat.press('Bayar bulan ini')
  const month = await chat.hears('belum dibayar')
  expect(await month.innerText()).toContain('Jumlah caruman: RM')
  expect(await month.innerText()).not.toContain('disunting')
  const before = (await chat.messages()).length

  await chat.press('Bulan lain')
  const list = await chat.hears('Pilih bulan')
  expect(await list.innerText()).toContain('Contoh Makmur Sdn. Bhd.')
  expect(await list.innerText()).toContain('disunting')
  expect(await list.getByTestId('inline-button').count()).toBe(8)
  await chat.press('Lebih lama ›')
  await list.getByText('‹ Lebih baharu').waitFor()
  await chat.press('‹ Lebih baharu')
  await list.getByText('Lebih lama ›').waitFor()
  await list.getByTestId('inline-button').first().click()
  await chat.hears('belum dibayar')
  expect(await chat.messages()).toHaveLength(before)
})

it('a payroll agent with an English Telegram chooses between three employers', async () => {
  const chat = await stage.chatAs(people.kelvin, { locale: 'en-GB' })
  await chat.page.getByRole('button', { name: 'START' }).click()
  await chat.hears('Welcome. I am Sahabat')
  await chat.press('Pay this month')
  const choice = await chat.hears('3 employers')
  expect(await choice.getByTestId('inline-button').allInnerTexts()).toEqual([
    'Contoh Logistik (M) Sdn…',
    'Klinik Contoh Sejahtera',
    'Kopitiam Contoh Enterpr…',
  ])
  await chat.press('Klinik Contoh Sejahtera')
  const month = await chat.hears('Schedule: ')
  expect(await month.innerText()).toContain('Klinik Contoh Sejahtera')
  await chat.press('Other employers')
  await chat.hears('3 employers')
})

it('a Telegram in Chinese is greeted in both languages, and keeps the one that is chosen', async () => {
  const chat = await stage.chatAs(people.meiLing)
  await chat.page.getByRole('heading', { name: 'Sahabat' }).waitFor()
  await chat.page.getByTestId(`person-${people.meiLing}`).getByText('陈美玲').waitFor()
  await chat.page.getByTestId('start').click()
  const greeting = await chat.hears('Selamat datang')
  expect(await greeting.innerText()).toContain('Welcome. I am Sahabat')
  await chat.press('English')
  await chat.hears('All right, I will use English.')
  await chat.ask('/help', 'How to use')
})

it('who is not understood twice is offered a person, and is told where in the queue they are', async () => {
  const chat = await stage.chatAs(people.priya, { locale: 'en-GB' })
  await chat.ask('/start', 'Welcome')
  await chat.ask('qwrtz plkjh vbnmm', /not sure|do not understand|Sorry/)
  await chat.ask('zzxcv mnbvp lkjhg', 'Would you like to talk to a person?')
  await chat.press('Talk to a person')
  await chat.hears('first')
  await chat.press('Back to the bot')
  await chat.hears('back with me')
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

const questions = {
  ms: [
    ['Apakah itu ACR?', 'Pengesahan Terimaan Caruman'],
    ['macam mana nak dapat acr', 'My Sites'],
    ['kenapa perlu ada acr', 'menghubungkan'],
    ['Apakah alamat Portal ASSIST?', 'assist.perkeso.gov.my'],
    ['Bila ACR mula berkuat kuasa?', '2018'],
    ['Apakah itu jadual caruman?', 'Jadual caruman ialah'],
    ['Apakah nombor telefon PERKESO?', '1300 22 8000'],
    ['boleh bayar tanpa acr?', 'ACR'],
    ['Bagaimana cara daftar ID portal?', 'ID'],
    ['Apa itu PERKESO?', 'PERKESO'],
  ],
  en: [
    ['What is an ACR?', 'Acknowledgement of Contribution Received'],
    ['How do I get an ACR?', 'My Sites'],
    ['Why do I need an ACR?', 'ties'],
    ['What is the address of Portal ASSIST?', 'assist.perkeso.gov.my'],
    ['When did the ACR take effect?', '2018'],
    ['What is a contribution schedule?', 'schedule'],
    ['What is the PERKESO phone number?', '1300 22 8000'],
    ['Can I pay without an ACR?', 'ACR'],
    ['How do I register for a portal ID?', 'ID'],
    ['What is PERKESO?', 'PERKESO'],
  ],
} as const

it.each([
  ['ms', people.siti, 'Sumber:'],
  ['en', people.kelvin, 'Source:'],
] as const)(
  'ten questions in a row (%s) are each answered with their source',
  async (language, person, source) => {
    const chat = await stage.chatAs(person)
    for (const [question, answer] of questions[language]) {
      const said = await chat.ask(question, source)
      expect(await said.innerText()).toContain(answer)
    }
    expect((await chat.messages()).filter(each => each.from === 'me').slice(-10)).toHaveLength(10)
  },
)
