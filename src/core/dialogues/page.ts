// Pages of a list below a message: what a press may name.

/** The page that a press names, undefined when there is no such page. */
export function pageOf(text: string | undefined, count: number, aPage: number): number | undefined {
  const page = Number(text)
  return Number.isInteger(page) && page >= 0 && page * aPage < count ? page : undefined
}

/** A button label holds 24 characters. */
export function shortened(name: string, most = 24): string {
  const letters = [...name]
  return letters.length <= most ? name : `${letters.slice(0, most - 1).join('')}…`
}
