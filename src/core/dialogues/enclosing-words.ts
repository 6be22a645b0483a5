// How people type what a button would say while pages of an application are waited for.
import type { StepOf } from './conversation.ts'
import { plainWords } from './words.ts'

const ways = [
  ...['siap', 'sudah', 'dah', 'habis', 'itu sahaja', 'itu saja', 'cara menghantar', 'pilih cara menghantar'],
  ...['done', 'finished', "that's all", 'thats all', 'that is all', 'choose how to send', 'how to send'],
]
const bring = ['bawa ke pejabat', 'saya bawa ke pejabat', 'bring it to an office', 'i will bring it']
const one = ['kedudukan permohonan', 'kedudukannya', 'where it stands']
const signedForm = ['borang bertandatangan', 'borang', 'signed form', 'the signed form', 'form']
const again = ['borang sekali lagi', 'ganti borang', 'the form again', 'replace the form']
const page = ['muka seterusnya', 'satu muka lagi', 'another page', 'one more page']
const ssmDocument = ['dokumen ssm', 'ssm', 'ssm document', 'the ssm document']
const other = ['perkara lain', 'bukan itu', 'lain', 'something else', 'neither']

/** The press that a typed word stands for at this step, without its first part; undefined for any other text. */
export function enclosingWord(step: StepOf<'enclosing'>, text: string): string | undefined {
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
  const [only, ...others] = step.found
  if (!only || others.length > 0) return [[other, 'other']]
  const form: Meaning[] = [
    [signedForm, 'as:signedForm'],
    [again, 'as:signedForm'],
  ]
  const more: Meaning[] = only.signedSet === undefined ? [] : [[page, 'as:page']]
  return [[other, 'other'], [ssmDocument, 'as:ssmDocument'], ...form, ...more]
}
