import { Mail } from 'lucide-react'
import type { DemoPerson } from '../../chat-api.ts'
import { SpecimenChip } from '../overlay/specimen-chip.tsx'
import { hrefOf } from '../route.ts'
import { useLanguage } from '../settings/language.tsx'
import { Switches } from '../settings/switches.tsx'
import { Avatar } from './avatar.tsx'
import { fullName, initials } from './person-name.ts'
import './people-list.css'

interface PeopleListProps {
  people: readonly DemoPerson[]
  chosen: number | null
  unreadMail: number
}

/** Everybody the visitor can be, and the way to the mailbox. */
export function PeopleList({ people, chosen, unreadMail }: PeopleListProps) {
  const { t } = useLanguage()
  return (
    <nav className="people" aria-label={t('people.label')}>
      {chosen === null ? <SpecimenChip /> : null}
      <header className="people-header">
        <h2>{t('people.heading')}</h2>
        <p>{t('people.hint')}</p>
      </header>
      <ul className="people-scroll">
        {people.map((person, place) => (
          <li key={person.id}>
            <PersonLink person={person} tone={place} current={person.id === chosen} />
          </li>
        ))}
      </ul>
      <footer className="people-footer">
        <a className="mailbox-link" data-testid="mailbox-link" href={hrefOf({ at: 'mail' })}>
          <Mail aria-hidden="true" />
          <span>{t('people.mailbox')}</span>
          {unreadMail > 0 ? (
            <span className="count" role="img" aria-label={t('people.unread', { count: unreadMail })}>
              {unreadMail}
            </span>
          ) : null}
        </a>
        <Switches />
      </footer>
    </nav>
  )
}

function PersonLink({ person, tone, current }: { person: DemoPerson; tone: number; current: boolean }) {
  const { language } = useLanguage()
  return (
    <a
      className="person"
      data-testid={`person-${person.id}`}
      href={hrefOf({ at: 'chat', person: person.id })}
      aria-current={current ? 'page' : undefined}
    >
      <Avatar letters={initials(person)} tone={tone} />
      <span className="person-words">
        <span className="person-line">
          <span className="person-name" dir="auto">
            {fullName(person)}
          </span>
          <span className="person-language" aria-hidden="true">
            {person.languageCode.split('-')[0]}
          </span>
        </span>
        <span className="person-about">{person.about[language]}</span>
      </span>
    </a>
  )
}
