// Employer codes and linking codes as people type and paste them, and how they say what a button of linking would.
import { type EmployerCode, parseEmployerCode } from '../domain/employer-code.ts'
import { clientsAtMost } from '../domain/link-code.ts'
import { plainWords } from './words.ts'

/** `codes`: each once; `unread`: words with digits that are no code; `over`: codes beyond the most that are taken. */
export type CodesRead = { codes: readonly EmployerCode[]; unread: number; over: number }

/** The employer codes of a text, whatever separates them; one alone may have spaces in it, or a less usual shape. */
export function employerCodesIn(text: string): CodesRead {
  const alone = parseEmployerCode(text)
  const isCode = alone.ok && (alone.value.shape === 'usual' || !/\s/.test(text.trim()))
  if (isCode) return { codes: [alone.value.code], unread: 0, over: 0 }
  const words = text.split(/[^\p{L}\p{N}-]+/u).filter(word => /\d{5}/.test(word))
  const read = words.map(word => parseEmployerCode(word))
  const usual = read.flatMap(each => (each.ok && each.value.shape === 'usual' ? [each.value.code] : []))
  const codes = [...new Set(usual)]
  return {
    codes: codes.slice(0, clientsAtMost),
    unread: words.length - usual.length,
    over: Math.max(0, codes.length - clientsAtMost),
  }
}

/** The digits of a linking code, when the text holds just one run of 6 to 8 of them, in groups or not. */
export function linkDigitsIn(text: string): string | undefined {
  const runs = [...text.normalize('NFKC').matchAll(/(?<![\p{L}\p{N}])\d(?:[ -]?\d)*(?![\p{L}\p{N}])/gu)]
  const [only, ...more] = runs.map(([run]) => run.replace(/\D/g, '')).filter(run => /^\d{6,8}$/.test(run))
  return more.length === 0 ? only : undefined
}

/** An employer code and a linking code in one text, as a client sends them. */
export function codePairIn(text: string): { employerCode: EmployerCode; digits: string } | undefined {
  const { codes } = employerCodesIn(text)
  const [employerCode, ...more] = codes
  if (employerCode === undefined || more.length > 0) return undefined
  const digits = linkDigitsIn(text.replace(/[A-Z]\s?\d{10}\s?[A-Z]/i, ' '))
  return digits === undefined ? undefined : { employerCode, digits }
}

/** What the portal puts behind `/start`. */
export function isLinkToken(argument: string): boolean {
  return /^[A-Za-z0-9_-]{20,64}$/.test(argument)
}

const yes = [
  ...['ya', 'ye', 'ya hantar', 'hantar', 'ya pautkan', 'pautkan', 'ya tamatkan', 'tamatkan', 'setuju', 'ok'],
  ...['yes', 'y', 'yes send', 'send', 'yes link', 'link', 'yes end it', 'end it'],
]
const no = ['tidak', 'tak', 'tak nak', 'jangan', 'bukan', 'no', 'n', 'dont', "don't"]

const words: Readonly<Record<string, readonly string[]>> = {
  yes,
  no,
  again: ['hantar semula', 'minta kod baharu', 'kod baharu', 'send again', 'resend', 'new code'],
  other: [
    'kod majikan lain',
    'majikan lain',
    'another employer code',
    'another employer',
    'other employer code',
  ],
}

/** What a whole message says at a step of linking; undefined when it says something else. */
export function linkingWord(text: string): 'yes' | 'no' | 'again' | 'other' | undefined {
  const typed = plainWords(text)
  const found = Object.entries(words).find(([, list]) => list.includes(typed))
  return found?.[0] as ReturnType<typeof linkingWord>
}
