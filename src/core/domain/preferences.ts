// What a person chose for themselves: language, reminders, and announcements.
import type { Language } from './language.ts'
import { type ReminderChoice, type ReminderDay, reminderDays } from './reminder.ts'

export type Preferences = {
  readonly language: Language
  readonly reminders: ReminderChoice
  /** Ordinary announcements; important ones pass it. */
  readonly announcements: boolean
}

/** One change of them. `day`: with or without the reminder of that day. */
export type PreferenceChange =
  | { readonly what: 'language'; readonly language: Language }
  | { readonly what: 'reminders' | 'announcements'; readonly on: boolean }
  | { readonly what: 'day'; readonly day: ReminderDay; readonly on: boolean }

/** The choice after a change; the last day taken away switches reminders off, and all days are back when they return. */
export function withChange(preferences: Preferences, change: PreferenceChange): Preferences {
  const { reminders } = preferences
  switch (change.what) {
    case 'language':
      return { ...preferences, language: change.language }
    case 'announcements':
      return { ...preferences, announcements: change.on }
    case 'reminders':
      return { ...preferences, reminders: { ...reminders, on: change.on } }
    case 'day': {
      const days = reminderDays.filter(each =>
        each === change.day ? change.on : reminders.days.includes(each),
      )
      return {
        ...preferences,
        reminders: days.length === 0 ? { on: false, days: reminderDays } : { on: true, days },
      }
    }
  }
}
