// Pages that people sent, as files of the API.

/** What people send, with the ending of a file of each. */
export const fileEndings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
}
