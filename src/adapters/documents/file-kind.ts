// What a file is, by its first bytes and not by its name.
import { refuse } from './refuse.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

export type FileKind =
  | { readonly kind: 'archive' }
  | { readonly kind: 'text'; readonly encoding: Encoding; readonly bom: number }

const zip = ['504b0304', '504b0506', '504b0708']
const oldExcel = ['d0cf11e0']
const pictures = ['89504e47', 'ffd8ff', '47494638', '49492a00', '4d4d002a', '52494646', '424d']
const archives = ['1f8b', '52617221', '377abcaf', '425a68', 'fd377a58']

/** The kind of a file that may hold a schedule; any other is refused. */
export function kindOf(head: Buffer): FileKind {
  if (head.length === 0) refuse({ code: 'fileEmpty' })
  if (begins(head, zip)) return { kind: 'archive' }
  if (head.subarray(0, 1024).includes('%PDF-')) refuse({ code: 'filePdf' })
  if (begins(head, oldExcel)) refuse({ code: 'fileOldExcel' })
  if (begins(head, archives)) refuse({ code: 'fileArchive' })
  if (begins(head, pictures) && isBinary(head)) refuse({ code: 'filePicture' })
  return textKind(head)
}

function textKind(head: Buffer): FileKind {
  if (begins(head, ['efbbbf'])) return { kind: 'text', encoding: 'utf-8', bom: 3 }
  if (begins(head, ['fffe'])) return { kind: 'text', encoding: 'utf-16le', bom: 2 }
  if (begins(head, ['feff'])) return { kind: 'text', encoding: 'utf-16be', bom: 2 }
  const wide = wideEncoding(head)
  if (wide !== undefined) return { kind: 'text', encoding: wide, bom: 0 }
  if (isBinary(head)) refuse({ code: 'fileBinary' })
  return { kind: 'text', encoding: 'utf-8', bom: 0 }
}

/** UTF-16 without a mark: of plain letters every second byte is 0. */
function wideEncoding(head: Buffer): Encoding | undefined {
  const looked = head.subarray(0, 4096 & ~1)
  const zeros = [0, 0]
  looked.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] as number) + 1
  })
  const most = (looked.length / 2) * 0.8
  const [even = 0, odd = 0] = zeros
  if (odd > most && even === 0) return 'utf-16le'
  return even > most && odd === 0 ? 'utf-16be' : undefined
}

/** Text has no zero bytes and hardly any control characters but tabs and ends of lines. */
function isBinary(head: Buffer): boolean {
  if (head.includes(0)) return true
  const control = head.reduce((count, byte) => count + (byte < 32 && !plainControl.has(byte) ? 1 : 0), 0)
  return control > head.length * 0.02 + 2
}

const plainControl = new Set([9, 10, 12, 13, 26])

function begins(head: Buffer, marks: readonly string[]): boolean {
  const hex = head.subarray(0, 8).toString('hex')
  return marks.some(mark => hex.startsWith(mark))
}
