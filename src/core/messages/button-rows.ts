// How buttons that belong beside each other stand on a phone: a row breaks where a label would not fit its share.

/** Letters that a button of a row of one, two, three holds on a phone of 390 pixels without being cut off or wrapped. */
const mostLetters: readonly number[] = [24, 16, 10]

/** The row as the rows it takes, in the same order. */
export function buttonRows<Button extends { readonly text: string }>(row: readonly Button[]): Button[][] {
  const rows: Button[][] = []
  for (const button of row) {
    const last = rows.at(-1)
    if (last && fits([...last, button])) last.push(button)
    else rows.push([button])
  }
  return rows
}

function fits(row: readonly { readonly text: string }[]): boolean {
  const most = mostLetters[row.length - 1] ?? 0
  return row.every(({ text }) => [...text].length <= most)
}
