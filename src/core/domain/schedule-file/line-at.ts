// Where a line lies in the bytes that hold it: its fields are read in place.

/** `shift` is what a name in UTF-8 has in bytes more than in letters: the fields behind it begin that much later. */
export type LineAt = { bytes: Uint8Array; start: number; shift: number }

/** A line that has its layout's width, up to `end`. */
export type ReadableLine = LineAt & { end: number }
