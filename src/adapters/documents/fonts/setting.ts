// Text set in lines: which face has which letters, how wide they are, and where a line breaks. Pictures and documents
// measure alike.
import { type Face, faceOf, type Weight } from './face.ts'
import { kept } from './kept.ts'

export type Style = { readonly size: number; readonly weight: Weight }

/** Letters of one face, and their width. */
export type Run = { readonly face: Face; readonly text: string; readonly width: number }
export type SetLine = { readonly runs: readonly Run[]; readonly width: number }

/** Shown for a letter that no face has. */
const unknownLetter = '?'

/** The text in one line, however long. */
export function setLine(text: string, { size, weight }: Style): SetLine {
  const runs = measured(text, weight).map(run => ({ ...run, width: run.width * size }))
  return { runs, width: runs.reduce((sum, run) => sum + run.width, 0) }
}

/** The runs of a text set in size 1. The words of pictures come again and again: they are measured once. */
const measured = kept((text: string, weight: Weight): readonly Run[] =>
  runsOf(text, weight).map(({ face, text: letters }) => ({
    face,
    text: letters,
    width: face.font.layout(letters).advanceWidth / face.font.unitsPerEm,
  })),
)

/** The style, smaller if the text would not fit into the width. */
export function fitted(text: string, style: Style, width: number): Style {
  const wide = setLine(text, style).width
  return wide <= width ? style : { ...style, size: (style.size * width) / wide }
}

/** Text broken at spaces, and inside what is longer than a line; what does not fit into `most` lines ends in an ellipsis. */
export function wrap(
  text: string,
  style: Style,
  { width, most = Infinity }: { readonly width: number; readonly most?: number },
): readonly SetLine[] {
  const lines: string[] = []
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap(each => broken(each, style, width))) {
    const last = lines.at(-1)
    const longer = last === undefined ? word.text : `${last}${word.glued ? '' : ' '}${word.text}`
    const fits = last !== undefined && setLine(longer, style).width <= width
    lines.splice(fits ? -1 : lines.length, 1, fits ? longer : word.text)
  }
  return shortened(lines, style, { width, most }).map(line => setLine(line, style))
}

type Piece = { readonly text: string; readonly glued: boolean }

/** A word as it is when it fits; otherwise in pieces of one letter, to be put together again. */
function broken(word: string, style: Style, width: number): readonly Piece[] {
  if (setLine(word, style).width <= width) return [{ text: word, glued: false }]
  return lettersOf(word).map((text, index) => ({ text, glued: index > 0 }))
}

function shortened(
  lines: readonly string[],
  style: Style,
  { width, most }: { readonly width: number; readonly most: number },
): readonly string[] {
  if (lines.length <= most) return lines
  const letters = lettersOf(lines[most - 1] ?? '')
  while (letters.length > 0 && setLine(`${letters.join('')}…`, style).width > width) letters.pop()
  return [...lines.slice(0, most - 1), `${letters.join('').trimEnd()}…`]
}

function lettersOf(text: string): string[] {
  return [...new Intl.Segmenter('ms', { granularity: 'grapheme' }).segment(text)].map(each => each.segment)
}

function runsOf(text: string, weight: Weight): readonly { face: Face; text: string }[] {
  const runs: { face: Face; text: string }[] = []
  for (const letter of text.normalize('NFC')) {
    const { face, shown } = shownBy(letter, weight)
    const last = runs.at(-1)
    if (last?.face === face) last.text += shown
    else runs.push({ face, text: shown })
  }
  return runs
}

function shownBy(letter: string, weight: Weight): { face: Face; shown: string } {
  for (const shown of [letter, unknownLetter]) {
    const face = faceOf(shown.codePointAt(0) ?? 0, weight)
    if (face) return { face, shown }
  }
  throw new Error('the fonts are not those of the packages')
}
