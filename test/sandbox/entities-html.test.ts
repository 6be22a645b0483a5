import { describe, expect, it } from 'vitest'
import { withFoundEntities } from '../../src/sandbox/bot-api/entities-found.ts'
import { parseHtml } from '../../src/sandbox/bot-api/entities-html.ts'

describe("Telegram's HTML", () => {
  it.each([
    ['a plain text', 'a < b', undefined],
    [
      'bold after an emoji counts UTF-16 units',
      '😀 <b>RM1</b>',
      ['😀 RM1', { type: 'bold', offset: 3, length: 3 }],
    ],
    [
      'tags nest',
      '<b>a<i>b</i></b>',
      ['ab', { type: 'italic', offset: 1, length: 1 }, { type: 'bold', offset: 0, length: 2 }],
    ],
    ['references are read', '&lt;&amp;&quot;&#65;&#x1F600;&nbsp;&', ['<&"A😀&nbsp;&']],
    [
      'a link keeps its address',
      '<a href="https://a.my/?x=1&amp;y=2">A</a>',
      ['A', { type: 'text_link', url: 'https://a.my/?x=1&y=2', offset: 0, length: 1 }],
    ],
    [
      'a spoiler in either spelling',
      '<span class="tg-spoiler">a</span><tg-spoiler>b</tg-spoiler>',
      ['ab', { type: 'spoiler', offset: 0, length: 1 }, { type: 'spoiler', offset: 1, length: 1 }],
    ],
    [
      'code in a language is one block',
      '<pre><code class="language-sql">x</code></pre>',
      ['x', { type: 'pre', language: 'sql', offset: 0, length: 1 }],
    ],
    [
      'a long quotation',
      '<blockquote expandable>x</blockquote>',
      ['x', { type: 'expandable_blockquote', offset: 0, length: 1 }],
    ],
    ['an empty tag is nothing', 'a<b></b>', ['a']],
  ])('%s', (_what, source, expected) => {
    if (!expected) return expect(() => parseHtml(source)).toThrow()
    const [text, ...entities] = expected
    expect(parseHtml(source)).toEqual({ text, entities })
  })

  it.each([
    ['<b>a', `Can't find end tag corresponding to start tag "b"`],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['é<b>a</i>', 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'],
    ['é<div>a</div>', 'Unsupported start tag "div" at byte offset 2'],
    ['1 < 2 > 1', 'Unsupported start tag "" at byte offset 2'],
    ['1 < 2', 'Unclosed start tag at byte offset 2'],
    ['<br>', 'Unsupported start tag "br" at byte offset 0'],
    ['<constructor>a</constructor>', 'Unsupported start tag "constructor" at byte offset 0'],
  ])('%s is refused as Telegram would', (source, why) => {
    expect(() => parseHtml(source)).toThrow(`Bad Request: can't parse entities: ${why}`)
  })
})

it('commands, links, mail addresses and mentions are found, but not inside code', () => {
  const text = '/status www.perkeso.gov.my, a@b.my @sahabat x/y /kod'
  const found = withFoundEntities(text, [{ type: 'code', offset: 48, length: 4 }])
  expect(found.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])).toEqual([
    ['bot_command', '/status'],
    ['url', 'www.perkeso.gov.my'],
    ['email', 'a@b.my'],
    ['mention', '@sahabat'],
    ['code', '/kod'],
  ])
})
