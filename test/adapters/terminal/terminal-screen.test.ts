import { expect, test } from 'vitest'
import { terminalScreen } from '../../../src/adapters/terminal/terminal-screen.ts'
import { terminalText } from '../../../src/adapters/terminal/terminal-text.ts'
import { heardOf, incomingOf } from '../../../src/adapters/terminal/terminal-update.ts'

test('HTML is shown plain, or styled where there is a terminal', () => {
  expect(terminalText('<b>3 / 9</b> Lim &amp; Anak &lt;b&gt;', false)).toBe('3 / 9 Lim & Anak <b>')
  expect(terminalText('<b>3</b> <i>x</i>', true)).toBe('\u001B[1m3\u001B[22m \u001B[3mx\u001B[23m')
})

test('buttons are numbered on through several messages, and anew after the person has acted', () => {
  const printed: string[] = []
  const screen = terminalScreen(text => printed.push(text), false)
  const choice = (press: string) => ({ text: 'Hai', buttons: [[{ text: press.toUpperCase(), press }]] })

  screen.message(7n, choice('a'))
  screen.message(8n, choice('b'))
  expect(printed).toEqual(['\n  Hai\n  1 [A]\n', '\n  Hai\n  2 [B]\n'])
  expect(screen.button(2)).toEqual({ press: 'b', messageId: 8n })

  screen.acted()
  expect(screen.button(1)).toEqual({ press: 'a', messageId: 7n })
  screen.message(9n, choice('c'))
  expect([screen.button(1), screen.button(2)]).toEqual([{ press: 'c', messageId: 9n }, undefined])
})

test('what is typed is kept without its secrets, and read as a command or a text', () => {
  const { update } = incomingOf(1n, { kind: 'typed', text: 'kata laluan: Rahsia123', languageCode: 'ms' })
  expect(heardOf(update)).toEqual({
    chat: { externalId: 1n },
    languageCode: 'ms',
    event: { kind: 'textSaid', text: 'kata laluan: ▒▒▒▒' },
  })
  expect(heardOf({ kind: 'typed', text: '/tanya apa itu ACR' })?.event).toEqual({
    kind: 'commandGiven',
    command: 'tanya',
    argument: 'apa itu ACR',
  })
  expect(heardOf({ kind: 'pressed', press: 'menu', messageId: '9' })).toEqual({
    chat: { externalId: 1n },
    event: { kind: 'pressed', press: 'menu' },
    pressed: { id: '9', messageId: 9n },
  })
  expect([null, 'x', {}, { kind: 'message' }].map(heardOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
