// A text as a terminal shows it: Telegram's HTML becomes bold and italic, or plain letters where there is no colour.

const styles: Record<string, readonly [on: string, off: string]> = {
  b: ['\u001B[1m', '\u001B[22m'],
  i: ['\u001B[3m', '\u001B[23m'],
  code: ['\u001B[36m', '\u001B[39m'],
}

/** `styled`: with the escape codes of a terminal. */
export function terminalText(html: string, styled: boolean): string {
  return html
    .replace(/<(\/?)([a-z]+)[^>]*>/g, (_tag, slash: string, name: string) => {
      const style = styled ? styles[name] : undefined
      return style?.[slash === '' ? 0 : 1] ?? ''
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
