import { useState } from 'react'
import { Confirm } from '../overlay/confirm.tsx'
import { fullName } from '../people/person-name.ts'
import { type TextKey, useLanguage } from '../settings/language.tsx'
import { botName, type Question, useChatContext } from './chat-context.ts'

interface Place {
  key: TextKey
  latitude: number
  longitude: number
}
const kualaLumpur: Place = { key: 'place.kualaLumpur', latitude: 3.1478, longitude: 101.6953 }
const places: readonly Place[] = [
  kualaLumpur,
  { key: 'place.georgeTown', latitude: 5.4141, longitude: 100.3288 },
  { key: 'place.johorBahru', latitude: 1.4927, longitude: 103.7414 },
  { key: 'place.kuching', latitude: 1.5533, longitude: 110.3592 },
  { key: 'place.kotaKinabalu', latitude: 5.9804, longitude: 116.0735 },
]

/** Asks before something is shared or undone. */
export function QuestionDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  if (question === 'contact') return <ContactQuestion onClose={onClose} />
  if (question === 'location') return <LocationQuestion onClose={onClose} />
  return <RestartQuestion onClose={onClose} />
}

function ContactQuestion({ onClose }: { onClose: () => void }) {
  const { act, bot, person } = useChatContext()
  const { t } = useLanguage()
  const text = t('dialog.contactText', {
    name: botName(bot),
    person: fullName(person),
    phone: person.phone,
  })
  const share = { text: t('dialog.share'), run: () => void act.shareContact() }
  return <Confirm title={t('dialog.contactTitle')} body={<p>{text}</p>} yes={share} onClose={onClose} />
}

function RestartQuestion({ onClose }: { onClose: () => void }) {
  const { act } = useChatContext()
  const { t } = useLanguage()
  const restart = { text: t('menu.restart'), run: () => void act.startOver() }
  return (
    <Confirm
      title={t('menu.restartTitle')}
      body={<p>{t('menu.restartText')}</p>}
      yes={restart}
      onClose={onClose}
    />
  )
}

function LocationQuestion({ onClose }: { onClose: () => void }) {
  const { act, bot } = useChatContext()
  const { t } = useLanguage()
  const [place, setPlace] = useState(kualaLumpur)
  const share = () => void act.shareLocation({ latitude: place.latitude, longitude: place.longitude })
  const body = (
    <>
      <p>{t('dialog.locationText', { name: botName(bot) })}</p>
      <label className="field">
        {t('dialog.locationPlace')}
        <select
          value={place.key}
          onChange={event =>
            setPlace(places.find(each => each.key === event.currentTarget.value) ?? kualaLumpur)
          }
        >
          {places.map(each => (
            <option key={each.key} value={each.key}>
              {t(each.key)}
            </option>
          ))}
        </select>
      </label>
    </>
  )
  const yes = { text: t('dialog.share'), run: share }
  return <Confirm title={t('dialog.locationTitle')} body={body} yes={yes} onClose={onClose} />
}
