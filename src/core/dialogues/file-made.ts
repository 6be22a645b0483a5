// What is made of a checked file: the corrected or converted file of the combined layout, once it is clear what a zero of
// SKBBK means.
import { message } from '../messages/message.ts'
import { atDialogue, type Conversation } from './conversation.ts'
import { say } from './effect.ts'
import type { Facts } from './facts.ts'
import { filePrompt, isChecked } from './file-prompt.ts'
import { menu } from './menu.ts'
import { joined, stay, type Turn } from './turn-result.ts'

/** Gives the file; undefined when nothing could be made of it. */
export function make(state: Conversation, facts: Facts): Turn | undefined {
  const { file } = state
  const corrected = file?.checked?.corrected
  if (!file || !isChecked(file) || !corrected) return undefined
  const asks = file.checked.summary.groups.some(({ code }) => code === 'skbbkZero')
  if (asks && file.given.skbbk === undefined) {
    const at = atDialogue(state, { at: 'file.skbbk', since: facts.settings.skbbkOptOutSince })
    const prompt = filePrompt(at)
    return prompt && stay(at, say(prompt))
  }
  const { summary } = file.checked
  const values = { name: file.name, lines: summary.lines, total: { money: corrected.sums.all } }
  const key = summary.format === '278' ? 'payroll:made.corrected' : 'payroll:made.converted'
  const { left } = corrected
  const said = left > 0 ? message([key, values], ['payroll:made.left', { left }]) : message([key, values])
  const attach = { document: 'file', fileId: corrected.id, name: corrected.name } as const
  const home = atDialogue(state, { at: 'home' })
  return stay(home, say({ ...joined(said, menu(home)), attach }))
}
