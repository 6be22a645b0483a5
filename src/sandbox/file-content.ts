// The part of a message that shows a file, by what kind of file it is.
import type { FileKind, StoredFile } from './store/files.ts'
import type { Fields } from './telegram-objects.ts'

/** For pictures whose size cannot be read. */
const usualPhoto = { width: 1280, height: 960 }

const byKind: Record<FileKind, (file: StoredFile) => Fields> = {
  document: file => ({ document: { ...reference(file), file_name: file.name, mime_type: file.mime } }),
  photo: file => ({
    photo: [
      {
        ...reference(file),
        width: file.width ?? usualPhoto.width,
        height: file.height ?? usualPhoto.height,
      },
    ],
  }),
  voice: file => ({ voice: { ...reference(file), duration: 3, mime_type: file.mime } }),
  sticker: file => ({
    sticker: {
      ...reference(file),
      type: 'regular',
      width: 512,
      height: 512,
      is_animated: false,
      is_video: false,
    },
  }),
}

const reference = (file: StoredFile): Fields => ({
  file_id: file.fileId,
  file_unique_id: file.uniqueId,
  file_size: file.size,
})

export const fileContent = (file: StoredFile): Fields => byKind[file.kind](file)
