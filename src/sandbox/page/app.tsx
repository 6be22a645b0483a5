import { useEffect, useState } from 'react'
import type { DemoPerson } from '../chat-api.ts'
import { Chat } from './chat/chat.tsx'
import { MailPage } from './mail/mail-page.tsx'
import { useMail } from './mail/use-mail.ts'
import { Panel } from './panel/panel.tsx'
import { PeopleList } from './people/people-list.tsx'
import { hrefOf, type Route, takeDeepLink, useRoute } from './route.ts'
import { readPeople } from './server/api.ts'
import { useReading } from './server/use-reading.ts'
import { useLanguage } from './settings/language.tsx'
import { recall, remember } from './settings/stored.ts'
import { useMedia } from './settings/use-media.ts'
import './app.css'

const peopleReadEvery = 10_000
const firstDeepLink = takeDeepLink()

export function App() {
  const route = useRoute()
  const wide = useMedia('(min-width: 900px)')
  const people = useReading(readPeople, peopleReadEvery)
  const mailbox = useMail()
  const chosen = chosenPerson(people.value ?? [], route, wide)
  useEffect(() => {
    if (chosen) remember('person', String(chosen.id))
  }, [chosen])

  useEffect(() => {
    const followed = route.at === 'people' && firstDeepLink.payload !== null
    if (followed && chosen) location.replace(hrefOf({ at: 'chat', person: chosen.id }))
  }, [route, chosen])

  if (route.at === 'mail') return <MailPage mailbox={mailbox} open={route.mail ?? null} />
  return (
    <div className="page">
      {people.failed ? <ServerSilent /> : null}
      {wide || !chosen ? (
        <PeopleList
          people={people.value ?? []}
          chosen={chosen?.id ?? null}
          unreadMail={mailbox.unread.length}
        />
      ) : null}
      {chosen ? <ChatOf key={chosen.id} person={chosen} unreadMail={mailbox.unread.length} /> : null}
    </div>
  )
}

/** Who is played: the address says it; a wide screen always shows somebody, a narrow one the list first. */
function chosenPerson(people: readonly DemoPerson[], route: Route, wide: boolean): DemoPerson | null {
  const find = (id: number) => people.find(each => each.id === id) ?? null
  if (route.at === 'chat') return find(route.person) ?? (wide ? (people[0] ?? null) : null)
  const asked = firstDeepLink.payload !== null || wide
  return asked ? (find(Number(recall('person'))) ?? people[0] ?? null) : null
}

function ChatOf({ person, unreadMail }: { person: DemoPerson; unreadMail: number }) {
  const roomy = useMedia('(min-width: 1180px)')
  const [docked, setDocked] = useState(true)
  const [over, setOver] = useState(false)
  const [start, setStart] = useState(firstDeepLink.payload)
  const started = () => {
    firstDeepLink.payload = null
    setStart(null)
  }
  const togglePanel = () => (roomy ? setDocked(!docked) : setOver(true))
  return (
    <>
      <main className="stage">
        <div className="phone">
          <Chat person={person} start={start} onStarted={started} onPanel={togglePanel} />
        </div>
      </main>
      {roomy && docked ? <Panel person={person} unreadMail={unreadMail} /> : null}
      {over && !roomy ? (
        <Panel person={person} unreadMail={unreadMail} onClose={() => setOver(false)} />
      ) : null}
    </>
  )
}

function ServerSilent() {
  const { t } = useLanguage()
  return (
    <p className="server-silent" role="status">
      {t('page.serverSilent')}
    </p>
  )
}
