// Mails that were handed in, with their attachments.
import type { SandboxMail } from '../chat-api.ts'
import type { SandboxFile } from '../sqlite.ts'

export interface NewMail extends Omit<SandboxMail, 'id' | 'attachments'> {
  attachments: { name: string; type: string; bytes: Uint8Array }[]
}

export interface MailAttachment {
  name: string
  type: string
  body: Uint8Array
}

export function saveMail(db: SandboxFile, { attachments, ...mail }: NewMail): void {
  db.transaction(() => {
    const row = db.get<{ id: number }>(
      'INSERT INTO mail (body) VALUES (?) RETURNING id',
      JSON.stringify(mail),
    )
    for (const [n, { name, type, bytes }] of attachments.entries()) {
      db.run(
        'INSERT INTO mail_attachment (mail_id, n, name, type, body) VALUES (?, ?, ?, ?, ?)',
        row?.id ?? 0,
        n,
        name,
        type,
        bytes,
      )
    }
  })
}

interface Row {
  id: number
  body: string
}

function whole(db: SandboxFile, row: Row): SandboxMail {
  const attachments = db.all<{ n: number; name: string; type: string; size: number }>(
    'SELECT n, name, type, length(body) AS size FROM mail_attachment WHERE mail_id = ? ORDER BY n',
    row.id,
  )
  return {
    ...(JSON.parse(row.body) as Omit<SandboxMail, 'id' | 'attachments'>),
    id: String(row.id),
    attachments: attachments.map(({ n, ...shown }) => ({
      ...shown,
      url: `/sandbox/mail/${row.id}/attachments/${n}`,
    })),
  }
}

/** Newest first. */
export function listMails(db: SandboxFile, limit: number): SandboxMail[] {
  return db.all<Row>('SELECT id, body FROM mail ORDER BY id DESC LIMIT ?', limit).map(row => whole(db, row))
}

export function findMail(db: SandboxFile, id: number): SandboxMail | undefined {
  const row = db.get<Row>('SELECT id, body FROM mail WHERE id = ?', id)
  return row && whole(db, row)
}

export function findAttachment(db: SandboxFile, mailId: number, n: number): MailAttachment | undefined {
  return db.get('SELECT name, type, body FROM mail_attachment WHERE mail_id = ? AND n = ?', mailId, n)
}

export function emptyMailbox(db: SandboxFile): void {
  db.transaction(() => {
    db.run('DELETE FROM mail_attachment')
    db.run('DELETE FROM mail')
  })
}
