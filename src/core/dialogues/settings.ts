// `/settings`: language, reminders and which days, announcements, linked employers, privacy. Each switch changes the
// message it stands below; said in words or pressed below a reminder, the change is told by itself.
import { languageNamed } from '../domain/language.ts'
import type { PreferenceChange, Preferences } from '../domain/preferences.ts'
import { ReminderDay, reminderDays } from '../domain/reminder.ts'
import { type Choice, type Line, type Message, message, withChoices } from '../messages/message.ts'
import type { Conversation } from './conversation.ts'
import { replace, say } from './effect.ts'
import type { PreferencesView, ResultEvent } from './event.ts'
import type { Facts } from './facts.ts'
import { settingsSaid } from './settings-words.ts'
import { menuRow, stay, type Turn } from './turn-result.ts'

/** `/settings`, and the button that leads here. */
export function settings(state: Conversation): Turn {
  return see(state, { show: 'settings', replace: false })
}

/** A press below the settings or a reminder: `settings:…`. */
export function settingsPressed(state: Conversation, args: readonly string[]): Turn | undefined {
  const [what, detail] = args
  if (what === undefined) return settings(state)
  if (what === 'all') return see(state, { show: 'settings', replace: true })
  if (what === 'reminders' && detail === undefined) return see(state, { show: 'reminders', replace: true })
  const change = changeOf(args)
  if (!change) return undefined
  const show = change.what === 'announcements' || change.what === 'language' ? 'settings' : 'reminders'
  return changed(state, change, { show, replace: true })
}

/** A press below a reminder: it stays as it is, and the change is told below it. */
export function remindersPressed(state: Conversation, [what]: readonly string[]): Turn | undefined {
  if (what !== 'on' && what !== 'off') return undefined
  return told(state, { what: 'reminders', on: what === 'on' })
}

/** "Jangan ingatkan saya", "matikan hebahan": undefined for anything else, and while an officer is waited for. */
export function settingsTyped(state: Conversation, text: string): Turn | undefined {
  const wish = state.holder.by === 'bot' ? settingsSaid(text) : undefined
  if (wish === undefined) return undefined
  return wish === 'settings' ? settings(state) : told(state, wish)
}

function see(state: Conversation, view: PreferencesView): Turn {
  return stay(state, { kind: 'ask', query: { kind: 'preferences', view } })
}

function changed(state: Conversation, change: PreferenceChange, view: PreferencesView): Turn {
  return stay(state, { kind: 'perform', command: { kind: 'changePreferences', change, view } })
}

function told(
  state: Conversation,
  change: Extract<PreferenceChange, { what: 'reminders' | 'announcements' }>,
): Turn {
  return changed(state, change, { show: 'told', what: change.what })
}

/** `day:3:off`, `reminders:on`, `announcements:off`. */
function changeOf([what, first, second]: readonly string[]): PreferenceChange | undefined {
  const language = languageNamed(first)
  if (what === 'language') return language && { what, language }
  const on = onOff(what === 'day' ? second : first)
  if (on === undefined) return undefined
  if (what === 'reminders' || what === 'announcements') return { what, on }
  const day = ReminderDay.safeParse(first === '' ? undefined : Number(first))
  return what === 'day' && day.success ? { what, day: day.data, on } : undefined
}

function onOff(word: string | undefined): boolean | undefined {
  if (word === 'on') return true
  return word === 'off' ? false : undefined
}

/** Shows them as they are now, or tells the one change. */
export function preferencesRead(
  state: Conversation,
  facts: Facts,
  { preferences, view }: Extract<ResultEvent, { kind: 'preferencesRead' }>,
): Turn {
  if (view.show === 'told') return stay(state, say(toldMessage(preferences, view.what)))
  const page = view.show === 'settings' ? settingsPage(preferences, facts) : remindersPage(preferences)
  return stay(state, view.replace ? replace(page) : say(page))
}

function toldMessage(
  { reminders, announcements }: Preferences,
  what: 'reminders' | 'announcements',
): Message {
  const on = what === 'reminders' ? reminders.on : announcements
  const back: Choice[] =
    what === 'reminders' && !on ? [{ label: 'settings:button.remindersOn', press: 'remind:on' }] : []
  return withChoices(message(`settings:told.${what}.${on ? 'on' : 'off'}`), back, [
    { label: 'settings:button.settings', press: 'settings' },
    ...menuRow,
  ])
}

function settingsPage({ language, reminders, announcements }: Preferences, { links }: Facts): Message {
  const lines: Line[] = [
    { key: 'settings:title' },
    { key: 'settings:language', values: { language: { text: nameOf[language] } } },
    ...remindersLines(reminders),
    { key: `settings:announcements.${announcements ? 'on' : 'off'}` },
    {
      key: links.length === 0 ? 'settings:noEmployers' : 'settings:employers',
      values: { count: links.length },
    },
  ]
  const other = language === 'ms' ? 'en' : 'ms'
  return withChoices(
    { lines },
    [
      { label: nameOf[other], press: `settings:language:${other}` },
      { label: 'settings:button.reminders', press: 'settings:reminders' },
    ],
    [announcementsChoice(announcements)],
    [
      { label: 'settings:button.employers', press: 'employers' },
      { label: 'settings:button.privacy', press: 'privacy' },
    ],
    menuRow,
  )
}

const nameOf = { ms: 'button.malay', en: 'button.english' } as const

function announcementsChoice(on: boolean): Choice {
  return on
    ? { label: 'settings:button.announcementsOff', press: 'settings:announcements:off' }
    : { label: 'settings:button.announcementsOn', press: 'settings:announcements:on' }
}

/** Whether there are reminders, and on which days. */
export function remindersLines({ on, days }: Preferences['reminders']): readonly Line[] {
  if (!on) return [{ key: 'settings:reminders.off' }]
  const chosen = reminderDays.filter(day => days.includes(day))
  return [
    { key: 'settings:reminders.on' },
    ...chosen.map((day): Line => ({ key: `settings:reminders.day.${day}` })),
  ]
}

/** Each day a switch, ticked while it is chosen. */
function remindersPage({ reminders }: Preferences): Message {
  const { on, days } = reminders
  const said: Message = {
    lines: [
      { key: 'settings:remindersTitle' },
      { key: `settings:reminders.${on ? 'on' : 'off'}` },
      { key: 'settings:quietHours' },
    ],
  }
  const switches = reminderDays.map((day): readonly Choice[] => {
    const chosen = on && days.includes(day)
    return [
      {
        label: `settings:button.day.${chosen ? 'chosen' : 'open'}.${day}`,
        press: `settings:day:${day}:${chosen ? 'off' : 'on'}`,
      },
    ]
  })
  const all: Choice = on
    ? { label: 'settings:button.remindersOff', press: 'settings:reminders:off' }
    : { label: 'settings:button.remindersOn', press: 'settings:reminders:on' }
  return withChoices(
    said,
    ...switches,
    [all],
    [{ label: 'settings:button.back', press: 'settings:all' }, ...menuRow],
  )
}
