// Pages as people photograph and scan them, drawn by the test: a form in writing, empty paper, out of focus, too small.
import sharp from 'sharp'

const lines = Array.from({ length: 24 }, (_, line) => {
  const y = 150 + line * 60
  return `<text x="90" y="${y}" font-size="30" font-family="sans-serif">Nama majikan ${line}: Kedai Runcit Maju Jaya Sdn. Bhd.</text>
    <line x1="90" y1="${y + 12}" x2="1100" y2="${y + 12}" stroke="black"/>`
}).join('')

const paper = (content: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754">
    <defs><linearGradient id="shadow"><stop offset="0" stop-color="#e9e6df"/><stop offset="1" stop-color="#8d8a84"/></linearGradient></defs>
    <rect width="1240" height="1754" fill="url(#shadow)"/>${content}</svg>`)

const tile = { width: 256, height: 256, channels: 3, background: '#808080' } as const
let grain: Promise<Buffer> | undefined

/** Grain of a camera in poor light, to be laid tile by tile. */
function grainTile(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 12 } as const
  grain ??= sharp({ create: { ...tile, noise } })
    .png()
    .toBuffer()
  return grain
}

type Look = { blur?: number; width?: number; grain?: boolean; empty?: boolean }

/** A page photographed in a shadow. */
export async function photoOf({ blur, width = 1240, grain: isGrained = true, empty = false }: Look = {}) {
  const flat = { compressionLevel: 0 }
  const drawn = sharp(paper(empty ? '' : lines)).resize({ width })
  const seen = blur === undefined ? drawn : sharp(await drawn.png(flat).toBuffer()).blur(blur)
  if (!isGrained) return seen.jpeg({ quality: 85 }).toBuffer()
  return sharp(await seen.png(flat).toBuffer())
    .composite([{ input: await grainTile(), blend: 'soft-light', tile: true }])
    .jpeg({ quality: 85 })
    .toBuffer()
}
