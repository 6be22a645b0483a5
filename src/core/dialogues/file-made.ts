// What is made of a checked file: the corrected or converted file of the combined layout, once it is clear what a zero of
// SKBBK means.
import { type Message, message, withChoices } from '../messages/message.ts'
import { promptAgain } from './aside.ts'
import { atDialogue, type Conversation } from './conversation.ts'
import { say } from './effect.ts'
import type { Facts } from './facts.ts'
import { filePrompt } from './file-prompt.ts'
import { type Checked, isChecked } from './file-step.ts'
import type { CheckedFile } from './job.ts'
import { menuChoices } from './menu.ts'
import { menuRow, stay, type Turn } from './turn-result.ts'

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
  const given = corrected.same ? [] : [say(madeFile(file, corrected))]
  if (corrected.left > 0) {
    const at = atDialogue(state, { at: 'file.report' })
    return corrected.same ? promptAgain(at) : stay(at, say(leftToYou(madeFile(file, corrected))))
  }
  const link = facts.links.find(({ code }) => code === file.checked.summary.employer)
  if (link) {
    const query = { kind: 'months', employerId: link.id, view: { show: 'file' } } as const
    return stay(state, ...given, { kind: 'ask', query })
  }
  const home = atDialogue(state, { at: 'home' })
  return stay(
    home,
    ...given,
    say(
      withChoices(
        message('payroll:upload.howTo', 'payroll:upload.steps', 'blank', 'payroll:upload.toLink'),
        ...menuChoices(home),
      ),
    ),
  )
}

/** What is still to be put right in it by hand, line by line, is in the marked copy. */
function leftToYou(made: Message): Message {
  return withChoices(
    made,
    [{ label: 'payroll:button.marked', press: 'file:marked' }],
    [{ label: 'payroll:button.drop', press: 'file:drop' }, ...menuRow],
  )
}

/** The file itself, with what it comes to. */
function madeFile(
  { name, checked: { summary } }: Checked,
  { id, name: called, left, sums }: NonNullable<CheckedFile['corrected']>,
): Message {
  const values = { name, lines: summary.lines, total: { money: sums.all } }
  const key = summary.format === '278' ? 'payroll:made.corrected' : 'payroll:made.converted'
  const said = left > 0 ? message([key, values], ['payroll:made.left', { left }]) : message([key, values])
  return { ...said, attach: { document: 'file', fileId: id, name: called } }
}
