// What of a workbook is needed to read its sheets: which sheets there are, its texts, and which numbers are days.
import { refuseCell } from './csv-rows.ts'
import { limits } from './limits.ts'
import { refuse } from './refuse.ts'
import type { WorkbookParts } from './workbook-parts.ts'
import { readXml } from './xml.ts'

export type Workbook = {
  /** The parts of the visible sheets, in the order of their tabs. */
  readonly sheets: readonly string[]
  readonly texts: readonly string[]
  /** By the number of a cell's style: whether it shows a day. */
  readonly days: readonly boolean[]
  /** Days are counted from 1904, as old Macintosh files do. */
  readonly from1904: boolean
}

export async function readWorkbook(parts: WorkbookParts): Promise<Workbook> {
  const { ids, from1904 } = await readSheetList(parts)
  const targets = await readTargets(parts)
  const sheets = ids.flatMap(id => targets.get(id) ?? []).filter(parts.has)
  if (sheets.length === 0) refuse({ code: 'fileDamaged' })
  const [texts, days] = [await readTexts(parts), await readDayStyles(parts)]
  return { sheets, texts, days, from1904 }
}

async function readSheetList(parts: WorkbookParts) {
  const ids: string[] = []
  let from1904 = false
  await readXml(parts.read('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name === 'sheet' && (attributes.state ?? 'visible') === 'visible')
        ids.push(attributes['r:id'] ?? '')
    },
  })
  return { ids, from1904 }
}

async function readTargets(parts: WorkbookParts): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>()
  await readXml(parts.read('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id = '', Target = '' }) => {
      if (name !== 'Relationship') return
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  return targets
}

/** The texts that cells point to; what a reader is told of pronunciation is left out. */
async function readTexts(parts: WorkbookParts): Promise<readonly string[]> {
  const texts: string[] = []
  if (!parts.has('xl/sharedStrings.xml')) return texts
  let [text, letters, inText, aside] = ['', 0, false, false]
  await readXml(parts.read('xl/sharedStrings.xml'), {
    open: name => {
      if (name === 'si') text = ''
      if (name === 'rPh') aside = true
      inText = name === 't' && !aside
    },
    text: piece => {
      if (inText) text += piece
    },
    close: name => {
      inText = false
      if (name === 'rPh') aside = false
      if (name !== 'si') return
      letters += text.length
      if (text.length > limits.cellLetters) refuseCell(text.length, null)
      if (letters > limits.sharedLetters)
        refuse({ code: 'fileExpands', expected: limits.sharedLetters / 2 ** 20 })
      texts.push(text)
    },
  })
  return texts
}

/** The number formats that a spreadsheet has built in for days. */
const builtInDays = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58])

async function readDayStyles(parts: WorkbookParts): Promise<readonly boolean[]> {
  const days: boolean[] = []
  if (!parts.has('xl/styles.xml')) return days
  const formats = new Set(builtInDays)
  let inCells = false
  await readXml(parts.read('xl/styles.xml'), {
    open: (name, attributes) => {
      if (name === 'numFmt' && showsDay(attributes.formatCode ?? '')) formats.add(Number(attributes.numFmtId))
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) days.push(formats.has(Number(attributes.numFmtId)))
    },
    close: name => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return days
}

/** A format of letters for year or day, outside of quotes and brackets. */
function showsDay(format: string): boolean {
  return /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
}
