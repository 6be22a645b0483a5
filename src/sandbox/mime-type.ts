// The type of a file by its name, for senders that do not tell.
import { extname } from 'node:path'

const byExtension: Record<string, string> = {
  '.csv': 'text/csv',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.ogg': 'audio/ogg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.webp': 'image/webp',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
}

const untold = 'application/octet-stream'

export function mimeType(name: string, told: string): string {
  const [type = ''] = told.split(';')
  if (type !== '' && type !== untold) return type
  return byExtension[extname(name).toLowerCase()] ?? untold
}
