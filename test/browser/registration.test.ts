import { expect, it } from 'vitest'
import { type Chat, people } from '../support/chat-page.ts'
import { chatStage } from '../support/chat-stage.ts'
import { photoOf } from '../support/pages.ts'
import { shippedIn } from '../support/shipped-text.ts'

const stage = chatStage()
const ms = shippedIn('ms')
const en = shippedIn('en')
const slow = { timeout: 120_000 }

async function beginForm(chat: Chat): Promise<void> {
  await chat.ask('/daftar', ms('registration.meaning'))
  await chat.press(ms('button.meaningId'))
  await chat.hears(ms('registration.haveCode'))
  await chat.press(ms('button.noCode'))
  await chat.hears('1 / 12')
}

const onPhone = { viewport: { width: 390, height: 844 } }

/** Sends a photo as Telegram does: by the picker of pictures. */
async function sendPhoto({ page }: Chat, look?: Parameters<typeof photoOf>[0]): Promise<void> {
  const buffer = await photoOf({ grain: false, ...look })
  const photo = { name: 'borang.jpg', mimeType: 'image/jpeg', buffer }
  await page.getByTestId('attach-photo').setInputFiles(photo)
}

/** What the desk records by the REST API. */
async function recorded(reference: string, step: object): Promise<void> {
  const answered = await fetch(`${stage.url()}/api/v1/registrations/${reference}/steps`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${stage.apiKey()}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify(step),
  })
  expect(answered.status).toBe(200)
}

/** From the photo of the signed form to the mail and PERKESO's answer. */
async function signedMailedAndReturned(chat: Chat, reference: string): Promise<void> {
  await sendPhoto(chat, { blur: 8 })
  await chat.hears(ms('settings:consent.title'))
  await chat.press(ms('settings:consent.agree'))
  await chat.hears(ms('application:enclosing.fault.blurred'))
  await sendPhoto(chat)
  await chat.hears(ms('application:enclosing.kept.signedForm'))
  await chat.press(ms('application:button.ways'))
  await chat.hears(ms('application:ways.ask'))
  await chat.ask('emel', ms('application:way.email_other'))
  await chat.ask('hantar', ms('registration.state.sent'))

  await recorded(reference, { event: 'receivedByPerkeso' })
  await chat.hears(ms('registration.state.received'))
  await recorded(reference, { event: 'reviewBegun' })
  await recorded(reference, { event: 'returnedByPerkeso', note: 'Poskod salah.', fields: ['postcode'] })
  await chat.hears('Poskod salah.')
  await chat.press(ms('application:button.correct'))
  const asked = await chat.hears(ms('forms:postcode.ask'))
  expect(await asked.innerText()).toContain('43000')
  await chat.ask('43650', ms('forms:review.title'))
}

async function mailShown(chat: Chat, reference: string): Promise<void> {
  const { page } = chat
  await page.goto('/#/mail')
  await page.getByTestId('mail').filter({ hasText: reference }).click()
  const mail = page.getByTestId('mail-reader')
  await mail.getByText('idportal@perkeso.gov.my, faiz@contoh.com.my').waitFor()
  await mail.getByText(`Borang-ID-portal-${reference}.pdf`).waitFor()
  await mail.getByText('borang-bertandatangan-1.jpg').waitFor()
}

it(
  'a walk with a mistake, a question, a way back, a change of language and a correction ends in the mailbox',
  slow,
  async () => {
    const chat = await stage.chatAs(people.ahmad, onPhone)
    await beginForm(chat)
    await chat.ask('Kedai Runcit Faiz', '2 / 12')
    await chat.press(ms('button.skip'))
    await chat.hears('3 / 12')
    await chat.ask('kedai runcit', '4 / 12')
    await chat.ask('No. 12, Jalan Mawar 3', '5 / 12')

    await chat.ask('apa itu ACR?', 'Pengesahan Terimaan Caruman')
    await chat.hears('5 / 12')
    await chat.press(ms('button.skip'))
    await chat.hears('6 / 12')
    const refused = await chat.ask('4300', ms('forms:wrong.postcode'))
    expect(await refused.innerText()).toContain('6 / 12')
    await chat.ask('43000', '7 / 12')
    await chat.ask('kembali', '6 / 12')
    await chat.press(ms('button.keep'))
    await chat.hears('7 / 12')

    await chat.ask('english', '7 / 12')
    await chat.hears(en('language.set'))
    await chat.ask('Kajang', '8 / 12')
    await chat.ask('03-8733 1234', '9 / 12')
    await chat.ask('Bahasa Melayu', ms('forms:officerName.ask'))
    await chat.ask('Ahmad Faiz bin Zulkifli', '10 / 12')
    await chat.ask('Pemilik', '11 / 12')
    await chat.ask('faiz@contoh.com.my', '12 / 12')
    const summary = await chat.ask('012-345 6789', ms('forms:review.title'))
    expect(await summary.innerText()).toContain(`${ms('forms:city.label')}: Kajang`)

    await chat.press(ms('button.correct'))
    await chat.hears(ms('forms:review.whichPart'))
    await chat.press(ms('button.partEmployer'))
    await chat.hears(ms('forms:review.whichField'))
    await chat.press(ms('forms:employerName.label'))
    await chat.hears(`${ms('forms:now')} Kedai Runcit Faiz`)
    const corrected = await chat.ask('Kedai Runcit Faiz Maju', ms('forms:review.title'))
    expect(await corrected.innerText()).toContain(`${ms('forms:employerName.label')}: Kedai Runcit Faiz Maju`)

    await chat.press(ms('button.fileForm'))
    const filed = await chat.hears(ms('registration.filed'))
    const reference = /SHB-\d\d-\d{6}-[A-Z]/.exec(await filed.innerText())?.[0]
    expect(reference).toBeDefined()
    await chat.press(ms('application:button.one'))
    const seen = await chat.hears(ms('application:next.filled'))
    expect(await seen.innerText()).toContain(`${reference}`)

    await signedMailedAndReturned(chat, `${reference}`)
    const sideways = await chat.page
      .locator('.message-scroll')
      .evaluate(list => list.scrollWidth - list.clientWidth)
    expect(sideways).toBe(0)
    await mailShown(chat, `${reference}`)
  },
)

it(
  'kill -9 in the middle of the form: after the restart the same page goes on, without loss or repetition',
  slow,
  async () => {
    const chat = await stage.chatAs(people.priya, { forgive: /net::ERR_/ })
    const { page } = chat
    await chat.ask('Bahasa Melayu', ms('language.set'))
    await beginForm(chat)
    await chat.ask('Butik Priya Enterprise', '2 / 12')
    await chat.ask('langkau', '3 / 12')
    const before = await chat.messages()

    await stage.kill()
    await page.getByTestId('offline').waitFor()
    await page.getByTestId('composer').fill('butik pakaian')
    await page.getByTestId('send').click()
    await page.getByTestId('toast').getByText('Mesej tidak dihantar.').waitFor()
    expect(await page.getByTestId('composer').inputValue()).toBe('butik pakaian')

    await stage.restart()
    await page.getByTestId('offline').waitFor({ state: 'detached' })
    expect(await chat.messages()).toEqual(before)
    await page.getByTestId('send').click()
    await chat.hears('4 / 12')
    const after = await chat.messages()
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.slice(before.length).map(each => each.from)).toEqual(['me', 'bot'])
    await page.getByText('Pelayan kotak pasir tidak menjawab').waitFor({ state: 'detached' })

    await stage.kill()
    await stage.restart()
    const again = await stage.chatAs(people.priya)
    expect(await again.messages()).toEqual(after)
  },
)

it('kill -9 straight after a message was taken: it is answered once after the restart', slow, async () => {
  const chat = await stage.chatAs(people.meiLing, { forgive: /net::ERR_/ })
  await chat.say('/privasi')
  await stage.kill()
  await stage.restart()
  await chat.hears(ms('settings:privacy.text'))
  await chat.ask('/bantuan', ms('help.text'))
  const said = (await chat.messages()).map(each => each.text)
  expect(said.filter(text => text.includes(ms('settings:privacy.text')))).toHaveLength(1)
})
