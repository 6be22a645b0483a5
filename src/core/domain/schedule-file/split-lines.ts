// Lines out of chunks of bytes, one pass, without copying: a line inside a chunk is handed on where it lies.

/** `bytes` from `start` up to `end` hold the line, without its end; `length` is more when the line was too long to keep. */
export type OnLine = (bytes: Uint8Array, start: number, end: number, length: number) => void

/** What ends the lines of a file: LF, with or without a CR before it, or CR alone. */
export type LineEnd = 'lf' | 'cr'

export type LineSplitter = {
  /** The next bytes of the file; they may be reused afterwards. */
  readonly push: (chunk: Uint8Array) => void
  /** The last line, when it has no end. */
  readonly end: () => void
}

const LF = 10
const CR = 13

/** No line of a schedule is longer than a few hundred bytes; of a longer one this many are kept. */
const MOST_KEPT = 4096

/** A splitter that hands each line on as soon as it is whole. */
export function splitLines(lineEnd: LineEnd, onLine: OnLine): LineSplitter {
  const ending = lineEnd === 'lf' ? LF : CR
  const carry = new Uint8Array(MOST_KEPT)
  let carried = 0
  let length = 0

  function keep(bytes: Uint8Array, start: number, end: number): void {
    const room = Math.min(end - start, MOST_KEPT - carried)
    carry.set(bytes.subarray(start, start + room), carried)
    carried += room
    length += end - start
  }

  function flush(): void {
    const cut = length > 0 && carried === length && carry[carried - 1] === CR ? 1 : 0
    onLine(carry, 0, carried - cut, length - cut)
    carried = 0
    length = 0
  }

  function push(chunk: Uint8Array): void {
    let start = 0
    for (let stop = chunk.indexOf(ending); stop !== -1; stop = chunk.indexOf(ending, start)) {
      if (length > 0) {
        keep(chunk, start, stop)
        flush()
      } else {
        const end = stop > start && chunk[stop - 1] === CR ? stop - 1 : stop
        onLine(chunk, start, end, end - start)
      }
      start = stop + 1
    }
    if (start < chunk.length) keep(chunk, start, chunk.length)
  }

  return {
    push,
    end: () => {
      if (length > 0) flush()
    },
  }
}
