// A row of a table, whatever file it came from.
import type { Cell } from '../../core/domain/schedule-file/sheet-cell.ts'

/** `number` as the spreadsheet or the text file counts its rows. */
export type TableRow = { readonly number: number; readonly cells: readonly Cell[] }
