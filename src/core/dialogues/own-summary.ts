// The summary of a copy: who the person is to us, whom they speak for, what they filed and sent.
import type { Instant } from '../calendar/instant.ts'
import { type Line, type Message, message, type Values } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import type { OwnCopy, OwnFile, OwnLink, OwnLinkRequest, OwnRegistration } from './own-copy.ts'
import { remindersLines } from './settings.ts'

type Made = { readonly name: string; readonly at: Instant }

/** `name`: what the assistant calls itself; `at`: when the copy was made. */
export function ownSummary(copy: OwnCopy, { name, at }: Made): Message {
  return {
    lines: [
      ...message('settings:copy.title', ['settings:copy.made', { name, at: { instant: at } }]).lines,
      ...part('settings:copy.you', youLines(copy)),
      ...part('settings:copy.links', copy.links.map(linkLine)),
      ...part('settings:copy.linkRequests', copy.linkRequests.map(linkRequestLine)),
      ...part('settings:copy.registrations', copy.registrations.map(registrationLine)),
      ...part('settings:copy.files', copy.files.map(fileLine)),
      'blank',
      line('settings:copy.notIn'),
    ],
  }
}

function line(key: TextKey, values?: Values): Line {
  return values === undefined ? { key } : { key, values }
}

function part(title: TextKey, lines: readonly Line[]): (Line | 'blank')[] {
  return ['blank', line(title), ...(lines.length === 0 ? [line('settings:copy.none')] : lines)]
}

function youLines({ name, number, since, consentedAt, preferences, drafts }: OwnCopy): readonly Line[] {
  return [
    ...(name === undefined ? [] : [line('settings:copy.name', { who: name })]),
    line('settings:copy.number', { number }),
    line('settings:copy.since', { at: { instant: since } }),
    consentedAt === undefined
      ? line('settings:copy.noConsent')
      : line('settings:copy.consent', { at: { instant: consentedAt } }),
    ...remindersLines(preferences.reminders),
    line(`settings:announcements.${preferences.announcements ? 'on' : 'off'}`),
    ...(drafts.length === 0 ? [] : [line('settings:copy.draft')]),
  ]
}

function linkLine({ employer: { name, code }, role, since, until, stands }: OwnLink): Line {
  const values: Values = { name, code, role: { text: `link:role.${role}` }, since: { instant: since } }
  if (until === undefined) return line('settings:copy.link', values)
  const key = stands ? 'settings:copy.linkUntil' : 'settings:copy.linkEnded'
  return line(key, { ...values, until: { instant: until } })
}

function linkRequestLine({ reference, employerCode: code, state, at }: OwnLinkRequest): Line {
  const values: Values = { reference, code, state: { text: `request:state.${state}` }, at: { instant: at } }
  return line('settings:copy.linkRequest', values)
}

function registrationLine({ reference, state, form, at }: OwnRegistration): Line {
  return line('settings:copy.registration', {
    ...{ reference, at: { instant: at }, state: { text: `registration.state.${state}` } },
    name: form.answers.employerName ?? '',
  })
}

function fileLine({ name, at, until }: OwnFile): Line {
  const values: Values = { name, at: { instant: at } }
  if (until === undefined) return line('settings:copy.file', values)
  return line('settings:copy.fileUntil', { ...values, until: { instant: until } })
}
