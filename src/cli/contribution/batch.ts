// A file of requests, one JSON object a line, answered one line each: however long, a page at a time in memory.
import { once } from 'node:events'
import type { FileHandle } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { errorJson } from '../cli-error.ts'
import { answerJson, answerTo } from './answer.ts'
import { readRequest } from './request.ts'

/** What is written at once, in characters. */
const page = 65_536

/** Answers every line; false when one of them has an error. */
export async function answerBatch(lines: AsyncIterable<string>, out: Writable): Promise<boolean> {
  let isClean = true
  let pending = ''
  let isFirst = true
  for await (const line of lines) {
    const answer = answerLine(isFirst ? line.replace(/^\uFEFF/, '') : line)
    isFirst = false
    if ('error' in answer) isClean = false
    pending += `${JSON.stringify(answer)}\n`
    if (pending.length < page) continue
    await written(out, pending)
    pending = ''
  }
  await written(out, pending)
  return isClean
}

/** The lines of an open file. */
export function linesOf(file: FileHandle): AsyncIterable<string> {
  return file.readLines({ encoding: 'utf8' })
}

function answerLine(line: string) {
  const read = parsed(line)
  if (read === undefined) return errorJson({ code: 'notJson', found: line })
  const asked = readRequest(read)
  const answer = asked.ok ? answerTo(asked.value) : asked
  return answer.ok ? answerJson(answer.value) : errorJson(answer.error)
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

async function written(out: Writable, text: string): Promise<void> {
  if (text !== '' && !out.write(text)) await once(out, 'drain')
}
