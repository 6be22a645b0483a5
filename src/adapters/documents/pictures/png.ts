// A drawing as PNG, by libvips.
import sharp from 'sharp'
import type { Drawing } from './drawing.ts'
import { toSvg } from './svg.ts'

/** The same drawing gives the same bytes. */
export async function toPng(drawing: Drawing): Promise<Uint8Array> {
  const { data } = await sharp(Buffer.from(toSvg(drawing)))
    .removeAlpha()
    .png({ compressionLevel: 6, adaptiveFiltering: false })
    .toBuffer({ resolveWithObject: true })
  return data
}
