// Somebody who sends payroll files to the assistant: with the notice agreed to, and, when that is wanted, an employer.
import { play } from './assistant.ts'
import { eventually, kelvin, type Person } from './person.ts'

type Reply = Awaited<ReturnType<Person['replies']>>[number]

/** The words of a reply, whatever it carries. */
export const wordsOf = ({ text, caption }: Reply) => text ?? caption ?? ''

/** Waits until something that is on the screen says this; the newest. */
export function shown(person: Person, words: string | RegExp, withinMs?: number): Promise<Reply> {
  return eventually(
    async () => (await person.replies()).findLast(reply => wordsOf(reply).search(words) >= 0),
    withinMs,
  )
}

/** Kelvin, to whom the sandbox speaks English. */
export async function payrollPerson(...options: Parameters<typeof play>) {
  const played = await play(...options)
  const person = played.person(kelvin)
  await person.ask('/start')
  await person.send('document', 'hello.txt', 'hello')
  await shown(person, 'privacy notice')
  await person.press('Agree')
  await shown(person, 'cannot be checked')
  const bytesOf = async (reply: Reply) => {
    const response = await fetch(`${played.telegramUrl}/sandbox/files/${reply.document?.file_id}`)
    return Buffer.from(await response.arrayBuffer())
  }
  const speakFor = async (employer: { code: string; name: string }) => {
    const { prisma } = played.database
    const { id: personId } = await prisma.person.findFirstOrThrow({ where: { externalId: BigInt(kelvin) } })
    const { id: employerId } = await prisma.employer.create({ data: employer })
    await prisma.link.create({ data: { personId, employerId, role: 'owner', proof: 'portal' } })
  }
  return { ...played, people: played.person, person, bytesOf, speakFor }
}
