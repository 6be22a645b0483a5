// Small pieces of a file leave in large ones.

export type BufferedOutput = {
  readonly add: (bytes: Uint8Array) => void
  /** Hands on what is still held. */
  readonly flush: () => void
}

const SIZE = 1 << 16

/** What `write` gets is its own: nothing is written over it later. */
export function bufferedOutput(write: (bytes: Uint8Array) => void): BufferedOutput {
  let held = new Uint8Array(SIZE)
  let length = 0

  function flush(): void {
    if (length > 0) write(held.subarray(0, length))
    held = new Uint8Array(SIZE)
    length = 0
  }

  return {
    add: bytes => {
      if (length + bytes.length > SIZE) flush()
      if (bytes.length > SIZE) {
        write(bytes.slice())
        return
      }
      held.set(bytes, length)
      length += bytes.length
    },
    flush,
  }
}
