// "Bukan, 3350", "eh salah, Ogos 2022", "no, foreign": a text that takes back something said before and says it anew.

/** "No 12, Jalan Mawar" is an address: the English words need their comma. */
const corrects =
  /^((eh|oh|alamak) )?((bukan|silap|salah|tersilap|maksud (saya|aku)|sepatutnya|i mean|i meant)\b[\s,:;-]+|(no|nope|not that|wrong|sorry|actually|correction)\s?[,:;]\s*)/i
const supposes =
  /^((macam mana|mcm mana|bagaimana) )?(kalau|jika|kalo|klu|if|what if|what about|how about|and if)\b[\s,:;.-]+/i

/** What is said anew, as it was typed; undefined when nothing is taken back. */
export function correctionIn(text: string): string | undefined {
  return after(corrects, text)
}

/** What is asked for instead, "kalau Ogos 2022?"; undefined when nothing is. */
export function supposedIn(text: string): string | undefined {
  return after(supposes, text)
}

function after(lead: RegExp, text: string): string | undefined {
  const typed = text.normalize('NFKC').trim()
  const rest = typed.replace(lead, '').trim()
  return rest !== typed && rest !== '' ? rest : undefined
}
