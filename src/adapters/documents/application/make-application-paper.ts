// A recipe of an application to its paper.
import type { ApplicationPaper } from '../../../core/messages/registration-paper.ts'
import type { PaperWords } from '../paper/paper-words.ts'
import { makeAddressLabel } from './address-label.ts'
import { makeChecklist } from './checklist.ts'
import { makeFaxCover } from './fax-cover.ts'
import { makeRegistrationForm } from './registration-form.ts'

/** The PDF, and its name with the reference in it; `words` of the languages that the recipe says. */
export async function makeApplicationPaper(
  recipe: ApplicationPaper,
  words: PaperWords,
): Promise<{ name: string; bytes: Uint8Array }> {
  const isForm = recipe.document === 'registrationForm' && recipe.mode === 'official'
  const stem = words.each[0]?.word(`paper.name.${isForm ? 'official' : recipe.document}`)
  return { name: `${stem}-${recipe.reference}.pdf`, bytes: await bytesOf(recipe, words) }
}

function bytesOf(recipe: ApplicationPaper, words: PaperWords): Promise<Uint8Array> {
  switch (recipe.document) {
    case 'registrationForm':
      return makeRegistrationForm(recipe, words)
    case 'faxCover':
      return makeFaxCover(recipe, words)
    case 'addressLabel':
      return makeAddressLabel(recipe, words)
    case 'checklist':
      return makeChecklist(recipe, words)
  }
}
