// Whatever people do in whatever order, in private chats that never end.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loadTexts } from '../../../src/adapters/text/texts.ts'
import { commands } from '../../../src/core/dialogues/commands.ts'
import { Conversation } from '../../../src/core/dialogues/conversation.ts'
import type { Effect } from '../../../src/core/dialogues/effect.ts'
import { type PersonEvent, unreadable } from '../../../src/core/dialogues/event.ts'
import { wishWords } from '../../../src/core/dialogues/wish-words.ts'
import { languages } from '../../../src/core/domain/language.ts'
import { redactSecrets } from '../../../src/core/domain/redact.ts'
import { fieldsFor } from '../../../src/core/domain/registration.ts'
import { topics } from '../../../src/core/faq/topics.ts'
import { render } from '../../../src/core/messages/render.ts'
import {
  kedai,
  locationShared,
  monthIn,
  monthsUpTo,
  payroll,
  photo,
  typedAnswers,
} from '../../support/conversation/builders.ts'
import { happens, type World, world } from '../../support/conversation/world.ts'
import { faultsOf } from '../messages/rendered-faults.ts'

const { knowledge, wording } = loadTexts()

const ids = [kedai.id, '0', '../..', '']
const parts = fc.constantFrom(
  ...['menu', 'bot', 'ask', 'none', 'topic', 'person', 'language', 'status', 'register', 'registrations'],
  ...[
    'meaning',
    'code',
    'had',
    'continue',
    'stop',
    'discard',
    'back',
    'skip',
    'keep',
    'meant',
    'file',
    'review',
  ],
  ...[
    'correct',
    'section',
    'field',
    'employer',
    'address',
    'officer',
    'id',
    'worker',
    'yes',
    'no',
    'never',
    'forgot',
  ],
  ...['left', 'now', 'list', 'month', 'employers', 'ms', 'en', '2026-11', '0', '1', '999', '-1', ''],
  ...fieldsFor('new'),
  ...topics.slice(0, 3).map(({ id }) => id),
  ...ids,
)
const press = fc.oneof(
  fc.array(parts, { minLength: 1, maxLength: 4 }).map(each => each.join(':')),
  fc.string({ maxLength: 64 }),
)
const text = fc
  .oneof(
    fc.constantFrom(
      ...Object.values(wishWords).flat(),
      ...Object.values(typedAnswers),
      'ya',
      'tidak',
      'betul',
    ),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '<b>&amp;',
      '{{name}}',
      'مرحبا',
      'أهلا 12',
      '\u200B\u200B',
      'a'.repeat(4096),
      'kata laluan: abc123X',
    ),
  )
  .map(said => redactSecrets(said).text)

const event: fc.Arbitrary<PersonEvent> = fc.oneof(
  { weight: 6, arbitrary: text.map(said => ({ kind: 'textSaid', text: said }) as const) },
  { weight: 6, arbitrary: press.map(pressed => ({ kind: 'pressed', press: pressed }) as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('commandGiven' as const),
      command: fc.constantFrom(...commands.flatMap(each => [each.ms, each.en]), 'x', '__proto__'),
      argument: fc.oneof(fc.constant(''), text),
    }),
  },
  text.map(said => ({ kind: 'textEdited', text: said }) as const),
  fc.constant({ kind: 'documentSent', file: payroll } as const),
  fc.constant({ kind: 'photoSent', file: photo } as const),
  fc.constantFrom(...unreadable).map(what => ({ kind: 'unreadableSent', what }) as const),
  fc.record({
    kind: fc.constant('contactShared' as const),
    phone: fc.string({ maxLength: 20 }),
    own: fc.boolean(),
  }),
  fc.constantFrom<PersonEvent>(locationShared, { kind: 'blocked' }, { kind: 'unblocked' }),
)

const begun = world({ links: [kedai], months: { [kedai.id]: monthsUpTo(monthIn('partPaid'), 8) } })

function faultsSaid(effects: readonly Effect[]): readonly string[] {
  const said = effects.flatMap(effect => (effect.kind === 'say' ? [effect.message] : []))
  return said.flatMap(each => languages.flatMap(language => faultsOf(render(each, language, wording))))
}

it('any events in any order are heard without a fault, and what is said can be sent in both languages', () => {
  const conversations = fc.array(event, { maxLength: 40 })
  fc.assert(
    fc.property(conversations, fc.constantFrom('ms', 'en', 'zh'), (events, languageCode) => {
      let now: World = { ...begun, languageCode }
      for (const each of events) {
        const { world: next, effects } = happens(now, each, knowledge)
        expect(Conversation.safeParse(next.conversation).success).toBe(true)
        expect(faultsSaid(effects)).toEqual([])
        now = next
      }
    }),
    { numRuns: 200 },
  )
})
