// What goes with an application, in the transaction that changes it. A file that is deleted takes its enclosure along.
import { randomUUID } from 'node:crypto'
import type { Enclosed, RegistrationFile } from '../../../app/ledger.ts'
import { EnclosureKind } from '../../../core/domain/enclosure.ts'
import type { Transaction } from '../database.ts'
import { instantOf } from './employer.ts'

export function enclosuresIn(
  { tx }: { readonly tx: Transaction },
  registrationId: string | undefined,
): Pick<RegistrationFile, 'enclosures' | 'enclose' | 'keepEnclosures' | 'takeOut'> {
  return {
    enclosures: async () => {
      if (registrationId === undefined) return []
      const rows = await tx.enclosure.findMany({
        where: { registrationId, file: { state: 'kept' } },
        include: { file: { select: { mime: true, size: true } } },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      })
      return rows.map(
        ({ what, set, fileId, file, at }): Enclosed => ({
          ...{ what: EnclosureKind.parse(what), set, fileId, sentAt: instantOf(at) },
          ...file,
        }),
      )
    },
    enclose: async ({ what, set, fileId, sentAt }) => {
      if (registrationId === undefined) throw new Error('an application that is not there has no enclosures')
      await tx.enclosure.create({
        data: { id: randomUUID(), registrationId, what, set, fileId, at: new Date(sentAt) },
        select: { id: true },
      })
    },
    keepEnclosures: async until => {
      if (registrationId === undefined) return
      const where = { enclosure: { registrationId } }
      await tx.keptFile.updateMany({ where, data: { deleteAfter: new Date(until) } })
    },
    takeOut: async (fileIds, keepFiles, { at }) => {
      const ids = [...fileIds]
      await tx.enclosure.deleteMany({ where: { fileId: { in: ids } } })
      if (keepFiles) return
      await tx.keptFile.updateMany({ where: { id: { in: ids } }, data: { deleteAfter: new Date(at) } })
    },
  }
}
