import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadTexts } from '../../../src/adapters/text/texts.ts'
import { conversationMap, mapPage } from './conversation-map.ts'
import { explored } from './explore.ts'
import { grounds } from './ground.ts'

// Each state of each conversation: on a busy machine that takes its time.
it('the map of all conversations is the one that npm run map draws', () => {
  const { knowledge, wording } = loadTexts()
  const explorations = grounds.map(ground => explored(knowledge, ground))
  expect(readFileSync(mapPage, 'utf8')).toBe(conversationMap(explorations, wording))
}, 240_000)
