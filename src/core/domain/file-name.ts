// Names of files: how one that somebody sent is shown, and how those made of it are called.

const longest = 60

/** Without folders, marks that hide or turn letters, and more than 60 letters; '' for a name with nothing in it. */
export function shownFileName(name: string): string {
  const bare = (name.normalize('NFC').split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const letters = [...bare]
  if (letters.length <= longest) return bare
  const ending = /\.[a-z\d]{1,5}$/i.exec(bare)?.[0] ?? ''
  return `${letters.slice(0, longest - 1 - ending.length).join('')}…${ending}`
}

/** gaji.xlsx → gaji-278.txt */
export function namedAfter(name: string, addition: string): string {
  const stem = shownFileName(name).replace(/\.[^.]*$/, '') || 'sahabat'
  return `${stem}-${addition}`
}
