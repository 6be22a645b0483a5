// The conversations in transcripts/, word for word. After a change that is meant: UPDATE_TRANSCRIPTS=1 npx vitest run
// test/core/dialogues/transcripts.test.ts, and read what changed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { languages } from '../../../src/core/domain/language.ts'
import { scripts } from './scripts/scripts.ts'
import { transcript } from './transcript.ts'

const folder = new URL('./transcripts/', import.meta.url)

describe.each(languages)('the conversations in %s', language => {
  it.each(scripts.map(script => [script.file, script] as const))(
    '%s reads as it is written',
    (file, script) => {
      const path = fileURLToPath(new URL(`${language}/${file}.txt`, folder))
      const played = transcript(script, language)
      if (process.env.UPDATE_TRANSCRIPTS) {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, played)
      }
      expect(played).toBe(readFileSync(path, 'utf8'))
    },
  )

  // A phone of 390 pixels cuts off or wraps a longer one.
  it('a button that shares its row has at most 16 characters', () => {
    const rows = scripts.flatMap(script => transcript(script, language).match(/^ +\[.*\] \[.*\]$/gm) ?? [])
    const labels = rows.flatMap(row => row.match(/(?<=\[)[^\]]+/g) ?? [])
    expect(labels.length).toBeGreaterThan(50)
    expect(labels.filter(label => [...label].length > 16)).toEqual([])
  })

  it('each file belongs to a script', () => {
    const files = readdirSync(new URL(`${language}/`, folder)).sort()
    expect(files).toEqual(scripts.map(({ file }) => `${file}.txt`).sort())
  })
})
