// How people type what a button would say while pages of an application are waited for, and then the way they go.
import { parseRegistrationReference } from '../domain/registration-reference.ts'
import type { StepOf } from './conversation.ts'
import { chosen } from './enclosing-step.ts'
import { plainWords } from './words.ts'

const ways = [
  ...['siap', 'sudah', 'dah', 'habis', 'itu sahaja', 'itu saja', 'cara menghantar', 'pilih cara menghantar'],
  ...['done', 'finished', "that's all", 'thats all', 'that is all', 'choose how to send', 'how to send'],
]
const bring = ['bawa ke pejabat', 'saya bawa ke pejabat', 'bring it to an office', 'i will bring it']
const one = ['kedudukan', 'semak kedudukan', 'kedudukan permohonan', 'kedudukannya', 'where it stands']
const signedForm = ['borang bertandatangan', 'borang', 'signed form', 'the signed form', 'form']
const again = ['borang sekali lagi', 'ganti borang', 'the form again', 'replace the form']
const page = ['muka seterusnya', 'satu muka lagi', 'another page', 'one more page']
const ssmDocument = ['dokumen ssm', 'ssm', 'ssm document', 'the ssm document']
const byEmail = [
  ...['e-mel', 'emel', 'melalui e-mel', 'melalui emel', 'guna e-mel', 'hantar e-mel', 'hantar emel'],
  ...['e-mail', 'email', 'by e-mail', 'by email', 'send by email', 'mail it'],
]
const byPost = [
  ...['pos', 'melalui pos', 'guna pos', 'pos laju', 'hantar pos', 'post', 'by post', 'mail by post'],
]
const byFax = ['faks', 'fax', 'melalui faks', 'guna faks', 'hantar faks', 'by fax', 'send by fax']
const atOffice = [
  ...['pejabat', 'di pejabat', 'pejabat perkeso', 'di pejabat perkeso', 'office', 'at an office'],
  ...['at a perkeso office', 'perkeso office'],
]
const sendIt = [
  ...['ya', 'ye', 'ok', 'okay', 'hantar', 'hantar sekarang', 'hantar e-mel sekarang', 'ya hantar', 'setuju'],
  ...['yes', 'send', 'send it', 'send it now', 'send now', 'send the e-mail now', 'yes send it'],
]
const notYet = ['belum', 'belum lagi', 'tidak', 'tak', 'jangan', 'no', 'not yet', "don't send"]
const other = ['perkara lain', 'bukan itu', 'lain', 'something else', 'neither']

/** The press that a typed word stands for at this step, without its first part; undefined for any other text. */
export function enclosingWord(step: StepOf<'enclosing'>, text: string): string | undefined {
  const read = parseRegistrationReference(text)
  if (step.at === 'enclosing.which' && !chosen(step) && read.ok) {
    const { reference } = read.value
    return step.found.some(each => each.reference === reference) ? `for:${reference}` : undefined
  }
  const words = plainWords(text)
  return meanings(step).find(([list]) => list.some(each => plainWords(each) === words))?.[1]
}

type Meaning = readonly [words: readonly string[], press: string]

function meanings(step: StepOf<'enclosing'>): readonly Meaning[] {
  if (step.at === 'enclosing.pages') {
    const { reference } = step
    return [
      [ways, `ways:${reference}`],
      [bring, `way:${reference}:office`],
      [one, `one:${reference}`],
    ]
  }
  if (step.at === 'enclosing.way' || step.at === 'enclosing.mail') return waysTyped(step)
  const only = chosen(step)
  if (!only) return [[other, 'other']]
  const form: Meaning[] = [
    [signedForm, 'as:signedForm'],
    [again, 'as:signedForm'],
  ]
  const more: Meaning[] = only.signedSet === undefined ? [] : [[page, 'as:page']]
  return [[other, 'other'], [ssmDocument, 'as:ssmDocument'], ...form, ...more]
}

function waysTyped({ at, reference }: StepOf<'enclosing'> & { reference: string }): readonly Meaning[] {
  const wayMeant: Meaning[] = [
    [byEmail, `way:${reference}:email`],
    [byPost, `way:${reference}:post`],
    [byFax, `way:${reference}:fax`],
    [[...atOffice, ...bring], `way:${reference}:office`],
  ]
  if (at === 'enclosing.way') return [...wayMeant, [one, `one:${reference}`]]
  return [[sendIt, `mail:${reference}`], [notYet, `one:${reference}`], ...wayMeant]
}
