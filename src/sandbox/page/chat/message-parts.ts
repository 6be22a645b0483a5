const longest = 4096

/** A text cut into pieces that one message can hold, at a line or a space where there is one. */
export function messageParts(text: string): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > longest) {
    const head = rest.slice(0, longest)
    const at = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '))
    const cut = at > longest / 2 ? at : wholeEnd(head)
    parts.push(rest.slice(0, cut).trim())
    rest = rest.slice(cut).trim()
  }
  return [...parts, rest].filter(part => part !== '')
}

// Half an emoji is no text: a pair of units stays together.
function wholeEnd(head: string): number {
  return /[\uD800-\uDBFF]$/.test(head) ? head.length - 1 : head.length
}
