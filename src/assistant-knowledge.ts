// The knowledge as a process answers from it: the files, with what staff published laid over them. A process that hears
// of a change builds its index anew and puts it in the place of the old one.
import type { Database } from './adapters/db/database.ts'
import { knowledgeBook } from './adapters/db/knowledge/knowledge-book.ts'
import { loadQuestions } from './adapters/text/questions.ts'
import type { Library } from './adapters/text/texts.ts'
import type { LiveKnowledge } from './app/knowledge/knowledge-book.ts'
import { oneAtATime } from './app/one-at-a-time.ts'
import type { Log } from './app/ports.ts'
import { buildKnowledge } from './core/faq/knowledge.ts'
import { withOverlays } from './core/faq/overlay.ts'
import { topics } from './core/faq/topics.ts'
import { answerText } from './core/messages/answer-text.ts'
import type { Wording } from './core/messages/render.ts'

export type Live = LiveKnowledge & { readonly wording: Wording; readonly stop: () => Promise<void> }

const againMs = 5_000

/** Begins with what is published now, and follows what is published later, by whatever process. */
export async function liveKnowledge(
  { database, log }: { database: Database; log: Log },
  library: Library,
): Promise<Live> {
  const book = knowledgeBook(database)
  let current = { texts: library.answers, knowledge: library.knowledge }
  let laid = ''
  const reload = async () => {
    const published = await book.published()
    const versions = published.map(({ version }) => version).join(' ')
    if (versions === laid) return
    const texts = withOverlays(library.answers, published)
    current = { texts, knowledge: buildKnowledge(topics, texts) }
    laid = versions
  }
  const reloading = oneAtATime(reload, error => {
    log.error({ error: String(error) }, 'the knowledge could not be read anew')
    setTimeout(reloading.again, againMs).unref()
  })
  const unlisten = await database.listen('knowledge', reloading.again)
  await reload()
  const { texts } = library.wording
  return {
    knowledge: () => current.knowledge,
    texts: () => current.texts,
    files: library.answers,
    questions: loadQuestions(),
    wording: {
      texts,
      answers: (language, id) => answerText(id, current.texts[language][id], language, texts),
    },
    stop: async () => {
      await unlisten()
      await reloading.stop()
    },
  }
}
