// A corrected file of the combined layout, made in one pass while the file is checked: each line is written with what
// can be put right without asking, and with the answers of people to the rest. The original is not touched.
import { bufferedOutput } from './buffered-output.ts'
import { correctedLine } from './corrected-line.ts'
import type { Correction } from './correction.ts'
import { type CheckSettings, createTextCheck, type TextCheck } from './text-check.ts'

export type CorrectSettings = Omit<CheckSettings, 'onLine'> & {
  /** Takes the corrected file piece by piece. */
  readonly write: (bytes: Uint8Array) => void
  /** Which corrections are made; all of them unless told otherwise. */
  readonly accepts?: (correction: Correction) => boolean
  /** What people answered: identity, wages, category or SKBBK of a line, as corrections. */
  readonly answers?: readonly Correction[]
}

const lineEnd = Uint8Array.of(13, 10)

/**
 * A check of a file in the combined layout that also writes it corrected. The report is on the file as it came; a line
 * that cannot be read is written as it is, a blank one is left out.
 */
export function applyCorrections(settings: CorrectSettings): TextCheck {
  const { accepts = () => true, answers = [] } = settings
  const answersOf = Map.groupBy(answers, ({ line }) => line)
  const out = bufferedOutput(settings.write)
  let made: Correction[] = []

  const check = createTextCheck('278', {
    ...settings,
    onCorrection: correction => {
      if (accepts(correction)) made.push(correction)
      settings.onCorrection?.(correction)
    },
    onLine: (line, at, readable) => {
      const asIs = at.bytes.subarray(at.start, at.end)
      out.add(readable ? correctedLine(at, [...made, ...(answersOf.get(line) ?? [])]) : asIs)
      out.add(lineEnd)
      made = []
    },
  })
  return {
    push: check.push,
    lines: check.lines,
    end: () => {
      const report = check.end()
      out.flush()
      return report
    },
  }
}
