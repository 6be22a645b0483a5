// Width and height of a PNG or JPEG, read from its first bytes.
export interface ImageSize {
  width: number
  height: number
}

export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.length >= 24 && view.toString('latin1', 1, 4) === 'PNG') {
    return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) }
  }
  return view.length >= 4 && view.readUInt16BE(0) === 0xffd8 ? jpegSize(view) : undefined
}

/** Walks from marker to marker up to the one that begins a frame. */
function jpegSize(view: Buffer): ImageSize | undefined {
  for (let at = 2; at + 9 <= view.length; ) {
    const marker = view.readUInt16BE(at)
    if (marker >> 8 !== 0xff) return undefined
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
    if (isFrame) return { height: view.readUInt16BE(at + 5), width: view.readUInt16BE(at + 7) }
    at += 2 + view.readUInt16BE(at + 2)
  }
  return undefined
}
