// Splits a multipart form. Bot clients write file names without quotes, spaces and all (`filename=slip ACR.pdf`);
// Telegram reads them to the end, the parsers at hand cut them at the space or drop the part.
import { ApiError } from './api-error.ts'

export interface Part {
  name: string
  /** Only files have one. */
  filename: string | undefined
  type: string
  bytes: Buffer
}

const endOfHeaders = Buffer.from('\r\n\r\n')

export function readParts(body: Buffer, contentType: string): Part[] {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  const delimiter = Buffer.from(`\r\n--${boundary?.[1] ?? boundary?.[2] ?? ''}`)
  if (!boundary) throw cannotParse()
  const whole = Buffer.concat([Buffer.from('\r\n'), body])
  const parts: Part[] = []
  let at = whole.indexOf(delimiter)
  while (at >= 0) {
    const start = at + delimiter.length
    if (whole.toString('latin1', start, start + 2) === '--') return parts
    at = whole.indexOf(delimiter, start)
    if (at >= 0) parts.push(readPart(whole.subarray(start, at)))
  }
  throw cannotParse()
}

function readPart(part: Buffer): Part {
  const end = part.indexOf(endOfHeaders)
  const headers = part.toString('utf8', 0, end)
  const disposition = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? ''
  const name = parameter(disposition, 'name')
  if (end < 0 || name === undefined) throw cannotParse()
  return {
    name,
    filename: parameter(disposition, 'filename'),
    type: /^content-type:\s*([^\s;]+)/im.exec(headers)?.[1] ?? '',
    bytes: part.subarray(end + endOfHeaders.length),
  }
}

function parameter(disposition: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;]*))`, 'i').exec(disposition)
  return match?.[1]?.replace(/\\(.)/g, '$1') ?? match?.[2]?.trim()
}

const cannotParse = (): ApiError => ApiError.badRequest("can't parse multipart form")
