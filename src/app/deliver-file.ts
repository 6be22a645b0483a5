// Delivers a message that carries a picture or document: as a caption below it, or ahead of it when it is too long. What
// was sent before is sent again by the channel's id of it.
import type { Attempt } from '../core/domain/delivery.ts'
import type { Language } from '../core/domain/language.ts'
import type { Attachment } from '../core/messages/attachment.ts'
import { fitsCaption } from '../core/messages/caption.ts'
import type { Rendered } from '../core/messages/render.ts'
import type { Documents, MadeFile, SentFiles } from './documents.ts'
import type { KeptFiles } from './kept-file.ts'
import type { Channel, ClaimedLine, Log } from './ports.ts'

export type FileDelivering = {
  channel: Channel
  documents: Documents
  files: Pick<KeptFiles, 'open'>
  sentFiles: SentFiles
  log: Log
}

/** After so many attempts a message goes without what could not be made. */
const makesAtMost = 3

export type Carried = {
  line: ClaimedLine
  attachment: Attachment
  language: Language
  content: Rendered
  /** What is said when it cannot be made. */
  apology: string
}

/** One attempt. `sentAhead`: only the text has gone, the rest is to follow in the next attempt. */
export async function deliverFile(parts: FileDelivering, carried: Carried): Promise<Attempt> {
  const { line, content } = carried
  const to = line.chat.externalId
  if (!line.wentAhead && !fitsCaption(content.text)) {
    const ahead = await parts.channel.send(to, { ...content, buttons: [] })
    return ahead.kind === 'sent' ? { ...ahead, kind: 'sentAhead' } : ahead
  }
  return sendCarried(parts, line.wentAhead ? { ...carried, content: { ...content, text: '' } } : carried)
}

async function sendCarried(parts: FileDelivering, carried: Carried): Promise<Attempt> {
  const { attachment, content } = carried
  const to = carried.line.chat.externalId
  const recipe = recipeOf(parts.documents, carried)
  const externalId = recipe && (await parts.sentFiles.find(recipe))
  if (recipe && externalId) {
    const kind = 'picture' in attachment ? 'photo' : 'document'
    const again = await parts.channel.sendFile(to, content, { kind, name: '', externalId })
    if (again.kind !== 'refused') return again
    await parts.sentFiles.forget(recipe)
  }
  const made = await madeOr(parts, carried)
  if (!('bytes' in made)) return made
  const sent = await parts.channel.sendFile(to, content, made)
  if (recipe && sent.kind === 'sent' && sent.fileId) await parts.sentFiles.remember(recipe, sent.fileId)
  return sent
}

/** What the same bytes are made of; what holds a person's own words or file is not remembered, since it can be deleted. */
function recipeOf({ edition }: Documents, { attachment, language }: Carried): string | undefined {
  if ('document' in attachment && attachment.document !== 'slip') return undefined
  return JSON.stringify([edition, language, attachment])
}

/** What could not be made is tried again, and in the end the words go alone: they say the same. */
async function madeOr(parts: FileDelivering, carried: Carried): Promise<MadeFile | Attempt> {
  const { line, content, apology } = carried
  try {
    return await made(parts, carried)
  } catch (error) {
    parts.log.error({ outbox: line.id, error: String(error) }, 'what a message carries could not be made')
    if (line.attempts < makesAtMost) return { kind: 'notSent', error: 'it could not be made' }
    const text = [content.text, apology].filter(Boolean).join('\n\n')
    return parts.channel.send(line.chat.externalId, { ...content, text })
  }
}

async function made({ documents, files }: FileDelivering, carried: Carried): Promise<MadeFile> {
  const { attachment, language, line } = carried
  if (!('document' in attachment) || attachment.document !== 'file')
    return documents.make(attachment, language)
  const bytes = await files.open(attachment.fileId, line.chat.personId)
  if (bytes === undefined) throw new Error('the file is not kept any more')
  return { kind: 'document', name: attachment.name, bytes }
}
