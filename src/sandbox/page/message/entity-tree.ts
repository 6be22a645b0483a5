/** One piece of formatting as the Bot API gives it: offset and length in UTF-16 units. */
export interface TextEntity {
  type: string
  offset: number
  length: number
  url?: string | undefined
}

export type TextNode = string | { entity: TextEntity; text: string; inside: TextNode[] }

function outermostFirst(a: TextEntity, b: TextEntity): number {
  return a.offset - b.offset || b.length - a.length
}

function nodesOf(
  text: string,
  range: { from: number; to: number },
  entities: readonly TextEntity[],
): TextNode[] {
  const nodes: TextNode[] = []
  let at = range.from
  let rest = entities
  while (rest.length > 0) {
    const [first, ...others] = rest
    if (!first) break
    const from = Math.max(first.offset, at)
    const to = Math.min(first.offset + first.length, range.to)
    const inside = others.filter(each => each.offset < to)
    rest = others.filter(each => each.offset >= to)
    if (to <= from) continue
    if (from > at) nodes.push(text.slice(at, from))
    nodes.push({ entity: first, text: text.slice(from, to), inside: nodesOf(text, { from, to }, inside) })
    at = to
  }
  if (at < range.to) nodes.push(text.slice(at, range.to))
  return nodes
}

/** The text as a tree of formatting. An entity that reaches over the end of the one around it is cut there. */
export function entityTree(text: string, entities: readonly TextEntity[]): TextNode[] {
  return nodesOf(text, { from: 0, to: text.length }, [...entities].sort(outermostFirst))
}
