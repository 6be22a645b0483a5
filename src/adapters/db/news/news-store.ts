// The NewsStore port over an open database.
import type { NewsStore } from '../../../app/tell-news.ts'
import { instant } from '../../../core/calendar/instant.ts'
import { notePage } from './note-news.ts'
import { type NewsContext, tellPage } from './tell-due-news.ts'

export function newsStore(context: NewsContext): NewsStore {
  const { database } = context
  return {
    notePage: at => notePage(database, at),
    tellPage: at => tellPage(context, at),
    nextDue: async () => {
      const { _min } = await database.prisma.news.aggregate({ _min: { dueAt: true } })
      return _min.dueAt === null ? undefined : instant(_min.dueAt.getTime())
    },
  }
}
