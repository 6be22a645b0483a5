// What the buttons of a step say.
import { promptOf } from '../../../src/core/dialogues/prompt.ts'
import { languages } from '../../../src/core/domain/language.ts'
import type { Wording } from '../../../src/core/messages/render.ts'
import type { World } from '../../support/conversation/world.ts'

/** The buttons of the step, with their labels in both languages; not those that show a value. */
export function labelsAt(world: World, wording: Wording): { pressed: string; label: string }[] {
  const choices = promptOf(world.conversation)?.choices?.flat() ?? []
  return choices.flatMap(choice => {
    const key = choice.label
    if (!('press' in choice) || typeof key !== 'string' || choice.values) return []
    return languages.map(language => ({ pressed: choice.press, label: wording.texts(language, key) }))
  })
}
