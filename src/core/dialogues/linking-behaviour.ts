// How linking behaves while one of its steps is in progress.
import { message, withChoices } from '../messages/message.ts'
import { aside } from './aside.ts'
import type { Behaviour } from './behaviour.ts'
import { type Conversation, stepIn } from './conversation.ts'
import type { Facts } from './facts.ts'
import { beginLinking, linkPressed } from './linking.ts'
import { linkingText } from './linking-text.ts'
import { linkingWord } from './linking-words.ts'
import { beginRequest } from './requesting.ts'
import { home, menuRow, type Turn } from './turn-result.ts'

export const linking: Behaviour = {
  goOn: 'link:goOn',
  stop: state => home(state, withChoices(message('link:stopped'), menuRow)),
  back: state => {
    const at = stepIn(state, 'linking')?.at
    return at === 'linking.digits' || at === 'linking.clients' ? beginLinking(state) : undefined
  },
  text: linkingText,
  word: (state, text, facts) => {
    const dead = deadMailbox(state, text, facts)
    if (dead) return dead
    const press = pressOf(state, text)
    return press && linkPressed(state, facts, press)
  },
}

/** That the mailbox is no longer used: of the employer code that was typed, or of one that is to be typed first. */
function deadMailbox(state: Conversation, text: string, facts: Facts): Turn | undefined {
  if (linkingWord(text) !== 'dead') return undefined
  const step = stepIn(state, 'linking')
  if (step?.at === 'linking.digits') return beginRequest(state, facts, step.employerCode)
  return step?.at === 'linking.employer' ? aside(state, message('request:codeFirst')) : undefined
}

/** What a word stands for at this step. */
function pressOf(state: Conversation, text: string): readonly string[] | undefined {
  const step = stepIn(state, 'linking')
  const word = linkingWord(text)
  if (!step || word === undefined) return undefined
  const presses: Partial<Record<typeof step.at, Partial<Record<typeof word, readonly string[]>>>> = {
    'linking.digits': { again: ['again'], other: ['other'] },
    'linking.clients': { yes: ['send'], no: ['other'] },
    ...(step.at === 'linking.token' && {
      'linking.token': { yes: ['yes', step.tokenId], no: ['no', step.tokenId] },
    }),
    ...(step.at === 'linking.cut' && { 'linking.cut': { yes: ['end', step.linkId], no: ['keep'] } }),
  }
  return presses[step.at]?.[word]
}
