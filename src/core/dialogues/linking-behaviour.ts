// How linking behaves while one of its steps is in progress.
import { message, withChoices } from '../messages/message.ts'
import type { Behaviour } from './behaviour.ts'
import { type Conversation, type StepOf, stepIn } from './conversation.ts'
import { beginLinking, linkPressed } from './linking.ts'
import { linkingText } from './linking-text.ts'
import { linkingWord } from './linking-words.ts'
import { saysMailboxDead } from './mailbox-words.ts'
import { mailboxDead } from './requesting.ts'
import { home, menuRow } from './turn-result.ts'

type At = StepOf<'linking'>['at']

const afterCode: readonly At[] = ['linking.request', 'linking.digits', 'linking.clients']
const aboutCode: readonly At[] = ['linking.employer', ...afterCode]

export const linking: Behaviour = {
  goOn: 'link:goOn',
  stop: state => home(state, withChoices(message('link:stopped'), menuRow)),
  back: state => {
    const at = stepIn(state, 'linking')?.at
    return at !== undefined && afterCode.includes(at) ? beginLinking(state) : undefined
  },
  text: linkingText,
  word: (state, text, facts) => {
    const at = stepIn(state, 'linking')?.at
    if (at !== undefined && aboutCode.includes(at) && saysMailboxDead(text)) {
      return mailboxDead(state, facts, text)
    }
    const press = pressOf(state, text)
    return press && linkPressed(state, facts, press)
  },
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
