// npm run map: draws the map of all conversations anew.
import { writeFileSync } from 'node:fs'
import { loadTexts } from '../../../src/adapters/text/texts.ts'
import { conversationMap, mapPage } from './conversation-map.ts'
import { explored } from './explore.ts'
import { grounds } from './ground.ts'

const { knowledge, wording } = loadTexts()
const explorations = grounds.map(ground => explored(knowledge, ground))
writeFileSync(mapPage, conversationMap(explorations, wording))
