// What an uploaded file may need at most. A file beyond a limit is refused with a finding, never half read.

const MB = 1024 * 1024

export const limits = {
  /** A file in a text layout: a million lines and more, read piece by piece. */
  textBytes: 400 * MB,
  /** A table: CSV or a workbook as it is sent. */
  tableBytes: 50 * MB,
  /** All of a workbook that is read, unpacked. A hundred thousand workers come to about 80 MB. */
  unpackedBytes: 250 * MB,
  /** The most that a spreadsheet itself holds in a cell. */
  cellLetters: 32_767,
  /** One row of a table in text. */
  rowBytes: MB,
  rows: 1_048_576,
  /** Columns behind this one are not read. */
  columns: 256,
  /** Files in the archive that a workbook is. */
  parts: 2000,
  /** Payroll files in one archive. */
  archiveFiles: 50,
  /** Entries of an archive, with folders and whatever else is passed over. */
  archiveEntries: 1000,
  /** All files of an archive, unpacked. */
  archiveBytes: 100 * MB,
  /** How many times its size an archive may unpack to, beyond what is small anyway. A text layout, mostly spaces, packs to a twentieth. */
  ratio: 100,
  archiveFree: MB,
  /** All texts of a workbook together. */
  sharedLetters: 64 * MB,
  /** Memory of the process that fetches and packs files. */
  fileProcessMb: 256,
  /** Memory of a process that reads a file. */
  jobMb: 512,
  /** Such processes at a time: a key of the API may send two hundred files at once. */
  jobsAtOnce: 4,
  /** Memory of the thread that makes pictures and documents. */
  drawingMb: 256,
} as const
