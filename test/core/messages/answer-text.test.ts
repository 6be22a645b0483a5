import { describe, expect, test } from 'vitest'
import { loadTexts } from '../../../src/adapters/text/texts.ts'
import { circularDay, gatheredDay } from '../../../src/core/faq/topic.ts'
import { topics } from '../../../src/core/faq/topics.ts'
import { answerText } from '../../../src/core/messages/answer-text.ts'

const { answers, texts } = loadTexts().wording

function sourceOf(id: string, language: 'ms' | 'en' = 'en'): string {
  return /<i>(.*)<\/i>$/.exec(answers(language, id))?.[1] ?? ''
}

describe('below an answer', () => {
  test.each([
    [
      'schedule.first',
      'Source: Employer Circular 2/2017, paragraphs 3.3 and 3.4. In force since 1 January 2018.',
    ],
    ['id.email', 'Source: Employer Circular 2/2017, paragraph 3.2. Dated 20 December 2017.'],
    ['pay.due_date', 'Source: public information about PERKESO. As at 1 November 2026.'],
    ['employee.age', 'Source: public information about PERKESO. In force since 1 January 2013.'],
    ['acr.amount_wrong', 'Source: our guidance, from public information. As at 1 November 2026.'],
    ['bot.what', "Source: this assistant's own guide. As at 1 November 2026."],
    ['other.epf', ''],
  ])('the source of %s is named as what it is', (id, said) => {
    expect(sourceOf(id)).toBe(said)
  })

  test('nothing is said to be in force since the day our facts were gathered, or since the day of the circular', () => {
    const days = [gatheredDay, circularDay]
    const undated = topics.filter(({ since, kind }) => kind !== 'reject' && days.includes(since))
    const said = undated.flatMap(({ id }) => [sourceOf(id), sourceOf(id, 'ms')])
    expect(said.filter(line => /In force|Berkuat kuasa/.test(line))).toEqual([])
  })
})

test('an answer of staff names where they know it from, and since when, in place of what the topic says', () => {
  const told = { source: 'PERKESO <notice> 5/2027', since: '2027-02-01' }
  expect(answerText('pay.due_date', { answer: 'On the 20th.', wordings: [], told }, 'en', texts)).toContain(
    'Source: PERKESO &lt;notice&gt; 5/2027. In force since 1 February 2027.',
  )
})

test('a source line is no longer than a glance', () => {
  const long = topics
    .flatMap(({ id }) => [sourceOf(id), sourceOf(id, 'ms')])
    .filter(line => line.length > 170)
  expect(long).toEqual([])
  expect(texts('ms', 'source.asAt', { day: '1 November 2026' })).toBe('Setakat 1 November 2026.')
})
