import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadTexts } from '../../../src/adapters/text/texts.ts'
import { conversationMap, mapPage } from './conversation-map.ts'
import { explored } from './explore.ts'
import { grounds } from './ground.ts'

it('the map of all conversations is the one that npm run map draws', () => {
  const { knowledge, wording } = loadTexts()
  const explorations = grounds.map(ground => explored(knowledge, ground))
  expect(readFileSync(mapPage, 'utf8')).toBe(conversationMap(explorations, wording))
})
