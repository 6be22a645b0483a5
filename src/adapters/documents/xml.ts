// XML in pieces as calls, without names spaces' prefixes. A document type is refused: no spreadsheet has one, and it is
// where entities that expand without end come from.
import { SaxesParser } from 'saxes'
import { refuseCell } from './csv-rows.ts'
import { limits } from './limits.ts'
import { refuse } from './refuse.ts'

export type XmlHandlers = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Parses the pieces; `afterPiece` lets the caller hand on what it has. */
export async function* parseXml<Out>(
  pieces: AsyncIterable<Buffer>,
  handlers: XmlHandlers,
  drain: () => Iterable<Out>,
): AsyncGenerator<Out> {
  const parser = new SaxesParser({ position: false })
  const decoder = new TextDecoder()
  let sinceTag = 0
  parser.on('error', () => refuse({ code: 'fileDamaged' }))
  parser.on('doctype', () => refuse({ code: 'fileDamaged' }))
  parser.on('opentag', ({ name, attributes }) => {
    sinceTag = 0
    handlers.open?.(local(name), attributes as Record<string, string>)
  })
  parser.on('closetag', ({ name }) => {
    sinceTag = 0
    handlers.close?.(local(name))
  })
  parser.on('text', text => handlers.text?.(text))
  parser.on('cdata', text => handlers.text?.(text))
  for await (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true })
    sinceTag += text.length
    parser.write(text)
    if (sinceTag > limits.rowBytes) refuseCell(sinceTag, null)
    yield* drain()
  }
  parser.write(decoder.decode()).close()
  yield* drain()
}

/** Parses all of it. */
export async function readXml(pieces: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  for await (const _ of parseXml(pieces, handlers, () => []));
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
