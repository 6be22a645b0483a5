// A recipe to the picture or document it is for.
import type { MadeFile } from '../../app/documents.ts'
import { type Language, languages } from '../../core/domain/language.ts'
import type { Attachment, StoredFile } from '../../core/messages/attachment.ts'
import type { PictureTexts } from '../../core/messages/text-key.ts'
import { makeApplicationPaper } from './application/make-application-paper.ts'
import { paperWords } from './paper/paper-words.ts'
import { pictureWords } from './picture-words.ts'
import { toPng } from './pictures/png.ts'
import { drawStatus } from './pictures/status-picture.ts'
import { drawSteps } from './pictures/steps-picture.ts'
import { makeSlip } from './slip/slip.ts'

export type Recipe = Exclude<Attachment, StoredFile>
export type AllPictureTexts = Readonly<Record<Language, PictureTexts>>
/** All of its bytes at once, so that a thread can hand them over. */
export type MadeWhole = MadeFile & { readonly bytes: Uint8Array }

/** The same recipe, language and texts give the same bytes. */
export async function makeDocument(
  recipe: Recipe,
  language: Language,
  texts: AllPictureTexts,
): Promise<MadeWhole> {
  if ('document' in recipe) return { kind: 'document', ...(await makePaper(recipe, texts)) }
  const words = pictureWords(texts[language], language)
  const drawing = recipe.picture === 'status' ? drawStatus(recipe, words) : drawSteps(recipe, words)
  return { kind: 'photo', name: `Sahabat-${recipe.picture}.png`, bytes: await toPng(drawing) }
}

function makePaper(
  recipe: Extract<Recipe, { document: string }>,
  texts: AllPictureTexts,
): Promise<Pick<MadeWhole, 'name' | 'bytes'>> {
  const spoken = recipe.document === 'slip' || recipe.language === 'both' ? languages : [recipe.language]
  const words = paperWords(...spoken.map(each => pictureWords(texts[each], each)))
  return recipe.document === 'slip' ? makeSlip(recipe, words) : makeApplicationPaper(recipe, words)
}
