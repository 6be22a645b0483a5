// What must hold after any number of kills: every act of the person took effect once, in order; every reply came at
// least once, and again only where its outcome was unknown.
import { expect } from 'vitest'
import type { Left } from './killing.ts'

export function expectNothingLost({ said, heard, inbox, registrations, lines, shown }: Left): void {
  expect(heard.map(event => event.text ?? event.press ?? event.command)).toEqual(said)
  expect(new Set(inbox.map(({ state }) => state))).toEqual(new Set(['done']))
  expect(registrations).toHaveLength(1)
  expect(registrations[0]).toMatchObject({
    steps: 1,
    form: { answers: { employerName: 'Syarikat Contoh Sdn Bhd', officerEmail: 'nurul@contoh.example' } },
  })
  expect(lines.filter(({ state }) => state !== 'sent' && state !== 'unknown')).toEqual([])
  const once = shown.filter((text, at) => text !== shown[at - 1])
  expect(once).toHaveLength(lines.length)
  const again = lines.reduce((sum, { unknowns }) => sum + unknowns, 0)
  expect(shown.length - once.length).toBeLessThanOrEqual(again)
}
