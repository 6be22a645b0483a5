import { describe, expect, test } from 'vitest'
import type { Reply } from '../../../src/core/faq/knowledge.ts'
import { answer, buildKnowledge } from '../../../src/core/faq/knowledge.ts'
import { topics } from '../../../src/core/faq/topics.ts'
import { knowledgeTexts, testQuestions } from './knowledge-files.ts'

const texts = knowledgeTexts()
const knowledge = buildKnowledge(topics, texts)
const known = new Set(topics.map(({ id }) => id))
const ours = testQuestions().filter(({ expect }) => known.has(expect))

function offered(reply: Reply): readonly string[] {
  if (reply.kind === 'answer') return [reply.id]
  return reply.kind === 'clarify' ? reply.ids : []
}

describe('a question', () => {
  test.each([
    ['Apakah itu ACR?', 'acr.what', 'ms'],
    ['what is the meaning of an ACR', 'acr.what', 'en'],
    ['nk tau pengesahan terimaan caruman tu ape', 'acr.what', 'ms'],
    ['where do I download the ID form?', 'id.form_where', 'en'],
    ['who signed this circular ah', 'circ.ref', 'en'],
    ['socso tu kepanjangan ape ek', 'org.what', 'ms'],
    ['knp kena ada ID?', 'id.required', 'ms'],
    ['lupa password assist', 'id.forgot', 'ms'],
    ['bila last date hantar jadual', 'pay.due_date', 'ms'],
    ["I can't login to assist", 'portal.login_problem', 'en'],
    ['macam mana nak daftar pekerja baru', 'employee.new', 'ms'],
    ['is this bot official PERKESO or scam', 'bot.official', 'en'],
  ])('%s is answered', (question, id, language) => {
    expect(answer(knowledge, question)).toMatchObject({ kind: 'answer', id, language })
  })

  test.each([
    ['Who counts as staff under the Employees’ Social Security Act 1969?', 'employee.covered'],
    [
      'Siapakah yang ditakrifkan sebagai pekerja mengikut Akta Keselamatan Sosial Pekerja 1969?',
      'employee.covered',
    ],
    ['under which Act is this', 'circ.law'],
    ['di bawah akta apa caruman ini', 'circ.law'],
  ])('%s is about the law only where it asks for one', (question, id) => {
    expect(offered(answer(knowledge, question))[0]).toBe(id)
  })

  test.each([
    ['bila last date bayar kwsp', 'other.epf'],
    ['HRDF registration for employers with ten workers', 'other.hrd'],
    ['due date to pay EPF, SOCSO and EIS', 'pay.due_date'],
  ])('%s is about another scheme only where none of ours is named', (question, id) => {
    expect(answer(knowledge, question)).toMatchObject({ kind: 'answer', id })
  })

  test.each([
    ['are migrant staff included in EIS', 'eis.who'],
    ['are migrant staff included in SOCSO', 'foreign.covered'],
    ['staf warga asing termasuk dalam SIP tak', 'eis.who'],
  ])('%s is about the scheme that it names', (question, id) => {
    expect(offered(answer(knowledge, question))[0]).toBe(id)
  })

  test.each([
    ['who should be paying SOCSO', 'employee.covered'],
    ['who should not be paying SOCSO', 'employee.not_covered'],
  ])('%s is about those left out only where it says so', (question, id) => {
    expect(offered(answer(knowledge, question))[0]).toBe(id)
  })

  test('that asks whether something is so is not the title of what it is', () => {
    expect(answer(knowledge, 'Employer obligations, SOCSO')).toMatchObject({ id: 'steps.overview' })
    expect(answer(knowledge, 'Is SOCSO an obligation, employer?')).not.toMatchObject({ id: 'steps.overview' })
  })

  test.each([
    ['ACR definition in the portal (ACR)', 'acr.what'],
    ['Employer Code', 'employer.code'],
    ['FCLB', 'pay.fclb'],
    ['penerima pencen ilat kerja balik', 'employee.age'],
    ['permohonan pencen ilat', 'other.benefit_claim'],
    ['caruman bulan Mac 2031 kena bayar bila', 'pay.due_date'],
  ])('%s is found by what it speaks of', (question, id) => {
    expect(offered(answer(knowledge, question))[0]).toBe(id)
  })

  test('in both languages finds the same topic by every one of its wordings, or offers it', () => {
    const lost = topics.flatMap(({ id }) =>
      [...(texts.ms[id]?.wordings ?? []), ...(texts.en[id]?.wordings ?? [])]
        .filter(wording => !offered(answer(knowledge, wording)).includes(id))
        .map(wording => `${id}: ${wording}`),
    )
    expect(lost).toEqual([])
  })

  test.each(['', '....', '🙂', 'zxcvbn', 'مرحبا', '98765'])(
    '"%s" that says nothing is not answered',
    question => {
      expect(answer(knowledge, question).kind).toBe('unknown')
    },
  )

  test('without the word ACR is not answered with a topic about the ACR', () => {
    const questions = [
      'kalau takde email camne?',
      'kena ada ke',
      'nak daftar, kena bayar ke',
      'can I pay by cheque',
    ]
    const ids = questions
      .map(question => answer(knowledge, question))
      .map(reply => ('id' in reply ? reply.id : ''))
    expect(ids.filter(id => id.startsWith('acr.'))).toEqual([])
  })

  test('of cash or cheque offers the bank and the office', () => {
    const reply = answer(knowledge, 'can I pay by cheque')
    expect(offered(reply)).toEqual(expect.arrayContaining(['pay.office_counter', 'pay.bank_counter']))
  })

  test.each([
    ['hello there', 'talk.hello'],
    ['ok tq', 'talk.thanks'],
    ['kadar kwsp pekerja berapa', 'other.epf'],
    ['gaji minimum sekarang', 'other.minimum_wage'],
    ['how do I claim for an injured worker', 'other.benefit_claim'],
  ])('"%s" that is not ours gets a polite reply of its own', (question, id) => {
    expect(answer(knowledge, question)).toMatchObject({ kind: 'answer', id })
  })

  test('offers three topics at most', () => {
    const many = ours.map(({ q }) => answer(knowledge, q)).filter(reply => offered(reply).length > 3)
    expect(many).toEqual([])
  })

  test('of any length and kind gets a reply', () => {
    for (const question of ['acr '.repeat(1000), 'a'.repeat(4096), '\u200b\u202eacr', '¿¡<b>&'.repeat(50)])
      expect(['answer', 'clarify', 'unknown']).toContain(answer(knowledge, question).kind)
  })

  test('gets the same reply each time', () => {
    expect(ours.map(({ q }) => answer(knowledge, q))).toEqual(ours.map(({ q }) => answer(knowledge, q)))
  })
})
