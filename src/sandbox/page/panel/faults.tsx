import type { Fault } from '../../chat-api.ts'
import { clearFaults, playFault, readFaults } from '../server/api.ts'
import { useReading } from '../server/use-reading.ts'
import { type TextKey, useLanguage } from '../settings/language.tsx'

type Played = Fault['fault']
interface Playable {
  key: TextKey
  fault: Played
}

const faultsReadEvery = 3000

// The descriptions are Telegram's own words, read by the bot and not by people.
const playable: readonly Playable[] = [
  {
    key: 'panel.tooMany',
    fault: { kind: 'reply', code: 429, description: 'Too Many Requests: retry after 5', retryAfter: 5 },
  },
  { key: 'panel.serverError', fault: { kind: 'reply', code: 500, description: 'Internal Server Error' } },
  { key: 'panel.lostAnswer', fault: { kind: 'drop', done: true } },
  { key: 'panel.lostCall', fault: { kind: 'drop', done: false } },
  { key: 'panel.slow', fault: { kind: 'hang', seconds: 10 } },
]

/** Faults to play on the bot's next call for this person, and those still waiting. */
export function Faults({ person }: { person: number }) {
  const { t } = useLanguage()
  const { value, again } = useReading(readFaults, faultsReadEvery)
  const waiting = value ?? []
  const play = async (fault: Played) => {
    await playFault({ method: '*', chatId: person, count: 1, fault }).catch(() => {})
    await again()
  }
  const clear = async () => {
    await clearFaults().catch(() => {})
    await again()
  }
  return (
    <section className="panel-part">
      <h3>{t('panel.faults')}</h3>
      <p>{t('panel.faultsNote')}</p>
      <div className="fault-buttons">
        {playable.map(each => (
          <button
            key={each.key}
            type="button"
            className="fault-button"
            data-testid={`fault-${each.key}`}
            onClick={() => void play(each.fault)}
          >
            {t(each.key)}
          </button>
        ))}
      </div>
      <Waiting faults={waiting} onClear={() => void clear()} />
    </section>
  )
}

function Waiting({ faults, onClear }: { faults: readonly Fault[]; onClear: () => void }) {
  const { t } = useLanguage()
  if (faults.length === 0) return <p>{t('panel.noneWaiting')}</p>
  const counted = new Map<TextKey, number>()
  for (const each of faults)
    counted.set(nameOf(each.fault), (counted.get(nameOf(each.fault)) ?? 0) + each.count)
  return (
    <>
      <p>{t('panel.waiting')}</p>
      <ul className="fault-list">
        {[...counted].map(([key, count]) => (
          <li key={key}>
            {t(key)} · {t('panel.times', { count })}
          </li>
        ))}
      </ul>
      <button type="button" className="quiet-button" onClick={onClear}>
        {t('panel.clear')}
      </button>
    </>
  )
}

function nameOf(fault: Played): TextKey {
  if (fault.kind === 'hang') return 'panel.slow'
  if (fault.kind === 'drop') return fault.done ? 'panel.lostAnswer' : 'panel.lostCall'
  return fault.code === 429 ? 'panel.tooMany' : 'panel.serverError'
}
