import type { BotProfile, ChatMessage, DemoPerson, Fault, SandboxMail } from '../../chat-api.ts'

async function call(method: string, path: string, body?: BodyInit, type?: string): Promise<Response> {
  const response = await fetch(`/sandbox${path}`, {
    method,
    ...(body === undefined ? {} : { body }),
    ...(type ? { headers: { 'content-type': type } } : {}),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`)
  return response
}

async function read<T>(path: string): Promise<T> {
  return (await call('GET', path)).json() as Promise<T>
}

async function tell(method: string, path: string, told?: object): Promise<void> {
  await (told ? call(method, path, JSON.stringify(told), 'application/json') : call(method, path))
}

export const readPeople = () => read<DemoPerson[]>('/people')
export const readBot = ({ id, languageCode }: DemoPerson) =>
  read<BotProfile>(`/bot?language=${encodeURIComponent(languageCode)}&person=${id}`)
export const readMessages = (person: number) => read<ChatMessage[]>(`/chats/${person}/messages?limit=200`)
export const readMail = () => read<SandboxMail[]>('/mail')
export const emptyMail = () => tell('DELETE', '/mail')
export const readFaults = () => read<Fault[]>('/faults')
export const playFault = (fault: Fault) => tell('POST', '/faults', fault)
export const clearFaults = () => tell('DELETE', '/faults')

export const sendText = (person: number, text: string, replyTo?: number) =>
  tell('POST', `/chats/${person}/messages`, { text, ...(replyTo ? { replyTo } : {}) })
export const editText = (person: number, id: number, text: string) =>
  tell('PUT', `/chats/${person}/messages/${id}`, { text })
export const pressButton = (person: number, messageId: number, data: string) =>
  tell('POST', `/chats/${person}/presses`, { messageId, data })
export const shareContact = (person: number) => tell('POST', `/chats/${person}/contact`, {})
export const shareLocation = (person: number, at: { latitude: number; longitude: number }) =>
  tell('POST', `/chats/${person}/location`, at)
export const react = (person: number, messageId: number, emoji: string) =>
  tell('POST', `/chats/${person}/reactions`, { messageId, emoji })
export const block = (person: number, blocked: boolean) => tell('POST', `/chats/${person}/block`, { blocked })
export const startOver = (person: number) => tell('DELETE', `/chats/${person}`)

export type UploadKind = 'document' | 'photo'
export async function upload(person: number, file: File, kind: UploadKind): Promise<void> {
  const query = new URLSearchParams({ name: file.name, kind })
  await call('POST', `/chats/${person}/files?${query}`, file, file.type || 'application/octet-stream')
}

/** Where a file's bytes are. */
export const fileHref = (fileId: string) => `/sandbox/files/${encodeURIComponent(fileId)}`
