// What a person chose for themselves: read, and changed by one switch at a time.
import type { PreferencesView, ResultEvent } from '../../../core/dialogues/event.ts'
import { defaultLanguage, languageNamed } from '../../../core/domain/language.ts'
import { type PreferenceChange, type Preferences, withChange } from '../../../core/domain/preferences.ts'
import { reminderDays } from '../../../core/domain/reminder.ts'
import type { TurnContext } from './store-context.ts'

export async function readPreferences(context: TurnContext, view: PreferencesView): Promise<ResultEvent> {
  return { kind: 'preferencesRead', preferences: await preferencesOf(context), view }
}

export async function changePreferences(
  context: TurnContext,
  { change, view }: { readonly change: PreferenceChange; readonly view: PreferencesView },
): Promise<ResultEvent> {
  const preferences = withChange(await preferencesOf(context), change)
  const { reminders, announcements, language } = preferences
  await context.tx.person.update({
    where: { id: context.personId },
    data: {
      ...{ remindersOn: reminders.on, remindDays: [...reminders.days], announcements },
      ...(change.what === 'language' && { language }),
    },
    select: { id: true },
  })
  return { kind: 'preferencesRead', preferences, view }
}

/** Under the lock of the turn. */
async function preferencesOf({ tx, personId }: TurnContext): Promise<Preferences> {
  const { language, remindersOn, remindDays, announcements } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { language: true, remindersOn: true, remindDays: true, announcements: true },
  })
  return {
    language: languageNamed(language) ?? defaultLanguage,
    reminders: { on: remindersOn, days: reminderDays.filter(day => remindDays.includes(day)) },
    announcements,
  }
}
