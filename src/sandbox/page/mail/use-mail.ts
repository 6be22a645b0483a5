import { useCallback, useState } from 'react'
import type { SandboxMail } from '../../chat-api.ts'
import { emptyMail, readMail } from '../server/api.ts'
import { useReading } from '../server/use-reading.ts'
import { recall, remember } from '../settings/stored.ts'

const mailReadEvery = 5000

export interface Mailbox {
  mails: readonly SandboxMail[]
  /** The ids of mails not opened in this browser yet. */
  unread: readonly string[]
  markRead: (id: string) => void
  clear: () => void
}

function readIds(): string[] {
  return (recall('mail.read') ?? '').split('\n').filter(Boolean)
}

/** The mailbox, read again every few seconds, with what was opened remembered in this browser. */
export function useMail(): Mailbox {
  const { value, again } = useReading(readMail, mailReadEvery)
  const [opened, setOpened] = useState(readIds)
  const mails = value ?? []
  const markRead = useCallback((id: string) => {
    const ids = readIds()
    if (ids.includes(id)) return
    remember('mail.read', [...ids, id].join('\n'))
    setOpened([...ids, id])
  }, [])
  const clear = useCallback(async () => {
    await emptyMail()
    remember('mail.read', null)
    await again()
  }, [again])
  const unread = mails.map(each => each.id).filter(id => !opened.includes(id))
  return { mails, unread, markRead, clear: () => void clear() }
}
