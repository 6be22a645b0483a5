// What Telegram, or our own rules for texts, would refuse in a message that was worded.
import type { Rendered } from '../../../src/core/messages/render.ts'

const longestText = 4096
const longestPress = 64
const longestLabel = 24
const mostButtons = 10
const tagNames = ['b', 'i', 'u', 's', 'code', 'pre', 'blockquote', 'tg-spoiler']

/** The faults in words, none for a message that can be sent. */
export function faultsOf({ text, buttons }: Rendered): readonly string[] {
  const labels = buttons.flat()
  return [
    ...textFaults(text),
    ...(labels.length > mostButtons ? [`${labels.length} buttons`] : []),
    ...(buttons.some(row => row.length === 0) ? ['a row without a button'] : []),
    ...labels.flatMap(({ text: label, press, url }) => [
      ...(label.trim() === '' ? ['a button without a label'] : []),
      ...([...label].length > longestLabel ? [`the button "${label}" is too long`] : []),
      ...(new TextEncoder().encode(press ?? '').length > longestPress
        ? [`the press ${press} is too long`]
        : []),
      ...((press ?? url ?? '') === '' ? [`the button "${label}" does nothing`] : []),
    ]),
  ]
}

function textFaults(text: string): readonly string[] {
  const shown = text.replace(/<[^>]*>/g, '')
  return [
    ...(shown.trim() === '' ? ['an empty text'] : []),
    ...(shown.length > longestText ? [`a text of ${shown.length} characters`] : []),
    ...(/&(?!(?:amp|lt|gt|quot);)/.test(text) ? ['an & that is not escaped'] : []),
    ...(/\{\{|\}\}|undefined|NaN|\[object/.test(text) ? [`a value that is missing: ${text}`] : []),
    ...tagFaults(text),
  ]
}

/** Telegram refuses a tag it does not know, one that is not closed, and one closed out of turn. */
function tagFaults(text: string): readonly string[] {
  const open: string[] = []
  for (const [tag, slash, name = ''] of text.matchAll(/<(\/?)([^\s>]*)[^>]*>/g)) {
    if (!tagNames.includes(name)) return [`the tag ${tag}`]
    if (slash === '') open.push(name)
    else if (open.pop() !== name) return [`the tag ${tag} closes nothing`]
  }
  return open.length > 0 ? [`<${open.join('><')}> is not closed`] : []
}
