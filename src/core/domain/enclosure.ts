// What goes with an application to PERKESO: the form as it was signed, and the SSM document. What makes a picture or PDF of
// it unfit to be sent on [ours].
import { z } from 'zod'

export const EnclosureKind = z.enum(['signedForm', 'ssmDocument'])
export type EnclosureKind = z.infer<typeof EnclosureKind>

/** Sizes in bytes, `shortSide` in pixels: an A4 page of fewer cannot be read when it is printed. */
export const enclosureLimits = {
  fileBytes: 10 * 1024 * 1024,
  /** Of all that goes with one application: mail servers take little more. */
  allBytes: 15 * 1024 * 1024,
  files: 10,
  shortSide: 700,
} as const

/**
 * Why one is not taken: the channel does not hand it out any more; what it is; how large it is; whether it can be read; or
 * that the application takes none now.
 */
export const EnclosureFault = z.object({
  code: z.enum([
    'gone',
    'tooLarge',
    'empty',
    'notPaper',
    'pictureBroken',
    'tooSmall',
    'blank',
    'blurred',
    'pdfLocked',
    'pdfBroken',
    'pdfEmpty',
    'tooMany',
    'allTooLarge',
    'closed',
  ]),
  /** What was found, in pixels; what is needed, in pixels, files or MB. */
  found: z.number().optional(),
  needed: z.number().optional(),
})
export type EnclosureFault = z.infer<typeof EnclosureFault>

const mb = (bytes: number) => Math.ceil(bytes / 1024 / 1024)

/** What is wrong with a file of this size in bytes, if anything. */
export function sizeFault(bytes: number): EnclosureFault | undefined {
  const { fileBytes } = enclosureLimits
  return bytes <= fileBytes ? undefined : { code: 'tooLarge', needed: mb(fileBytes) }
}

/** What is wrong with so many files, of so many bytes together, for one application, if anything. */
export function totalFault(total: {
  readonly files: number
  readonly bytes: number
}): EnclosureFault | undefined {
  const { files, allBytes } = enclosureLimits
  if (total.files > files) return { code: 'tooMany', needed: files }
  return total.bytes > allBytes ? { code: 'allTooLarge', needed: mb(allBytes) } : undefined
}

/** A picture as it was measured: sides in pixels; `writing` and `edges` are of its grey values, 0 to 255. */
export type PictureMeasured = {
  readonly width: number
  readonly height: number
  /** How much it differs from its own surroundings, made small: shadows do not count, lines of writing do. */
  readonly writing: number
  /** How steep its steepest edges are, at a width of 1,000 pixels. */
  readonly edges: number
}

/** An empty sheet in a shadow has less, as has writing out of focus. Tried on pages, see the tests [ours]. */
const leastWriting = 2
const leastEdges = 16

/** What is wrong with a picture of a page, if anything. */
export function pictureFault(picture: PictureMeasured): EnclosureFault | undefined {
  const shortSide = Math.min(picture.width, picture.height)
  if (shortSide < enclosureLimits.shortSide) {
    return { code: 'tooSmall', found: shortSide, needed: enclosureLimits.shortSide }
  }
  if (picture.writing < leastWriting) return { code: 'blank' }
  return picture.edges < leastEdges ? { code: 'blurred' } : undefined
}
