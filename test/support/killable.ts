// An assistant as a process of its own that is started and killed, on a PostgreSQL that the test can look into, and a
// person who writes to it.
import { onTestFinished } from 'vitest'
import { playTelegram, token } from './assistant.ts'
import { dataKey, testDatabase } from './database.ts'
import { kelvin } from './person.ts'
import { startMain } from './process.ts'

export async function killableAssistant() {
  const telegram = await playTelegram()
  const { prisma, place, drop } = await testDatabase()
  onTestFinished(drop)
  const settings = {
    ...{ DATABASE_URL: place, DATA_KEY: Buffer.from(dataKey).toString('base64') },
    ...{ PORT: '0', BOT_TOKEN: token, TELEGRAM_API_ROOT: telegram.url },
  }
  const person = telegram.person(kelvin)
  return {
    ...{ telegram, prisma, person },
    start: () => startMain(settings),
    /** How many messages now say this. */
    said: async (words: string) =>
      (await person.replies()).filter(({ text = '' }) => text.includes(words)).length,
  }
}
