// Messages of the portal to the chats that are linked to an employer.
import { MessageQueued, NewMessage } from '../../../wire/message.ts'
import { ofEmployer } from './employers.ts'
import { given } from './given.ts'
import { type Operation, operation } from './operation.ts'
import { granted } from './outcome.ts'

export const messageOperations: readonly Operation[] = [
  operation({
    ...{ id: 'sendMessage', tag: 'messages', method: 'post', path: '/employers/{code}/messages' },
    ...{ scope: 'messages:write', params: ofEmployer, body: NewMessage },
    ...{ replies: { 202: MessageQueued }, problems: ['notFound'] },
    handle: async ({ params: { code }, body, onceKey }, { notify }) => {
      const recipients = granted(await notify({ code, text: body.text, ...given({ onceKey }) }))
      return { status: 202, body: { recipients } }
    },
  }),
]
