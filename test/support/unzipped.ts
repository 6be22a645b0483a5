// What is in a ZIP file that the assistant made.
import { fromBuffer } from 'yauzl'

/** The texts of an archive, by their names. */
export function unzipped(bytes: Buffer): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    const texts: Record<string, string> = {}
    fromBuffer(bytes, { lazyEntries: true }, (error, archive) => {
      if (error) return reject(error)
      archive.on('end', () => resolve(texts))
      archive.on('entry', entry => {
        archive.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed)
          const pieces: Buffer[] = []
          for await (const piece of stream) pieces.push(piece as Buffer)
          texts[entry.fileName] = Buffer.concat(pieces).toString()
          archive.readEntry()
        })
      })
      archive.readEntry()
    })
  })
}
