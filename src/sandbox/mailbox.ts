// A mail server on this machine that takes every mail and sends none on.
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { saveMail } from './store/mails.ts'
import type { World } from './world.ts'

export interface Mailbox {
  smtpUrl: string
  close(): Promise<void>
}

const largestMail = 30 * 1024 * 1024

export async function startMailbox(world: World, port: number): Promise<Mailbox> {
  const sockets = new Map<number, Socket>()
  const server = new SMTPServer({
    banner: 'Sandbox mailbox',
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: largestMail,
    closeTimeout: 500,
    onAuth: (given, _session, answer) => answer(null, { user: given.username ?? 'anybody' }),
    onData(stream, session, answer) {
      const cut = () => void sockets.get(session.remotePort)?.destroy()
      takeMail(world, { stream, session, cut }).then(() => answer(null), answer)
    },
  })
  // Without a listener, a client that hangs up in the middle would end the process.
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => {
    const { remotePort = 0 } = socket
    sockets.set(remotePort, socket)
    socket.on('close', () => sockets.delete(remotePort))
  })
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    smtpUrl: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    close: () => new Promise(resolve => server.close(resolve)),
  }
}

interface Delivered {
  stream: SMTPServerDataStream
  session: SMTPServerSession
  cut: () => void
}

async function takeMail(world: World, { stream, session, cut }: Delivered): Promise<void> {
  const mail = await simpleParser(stream)
  const fault = world.faults.take('smtp')
  if (fault?.kind === 'reply') throw refusal(fault.code, fault.description)
  if (stream.sizeExceeded) throw refusal(552, 'Message exceeds the fixed maximum message size')
  if (fault?.kind !== 'drop' || fault.done) keep(world, mail, session)
  if (fault?.kind === 'hang') await delay(fault.seconds * 1000, undefined, { ref: false })
  if (fault?.kind === 'drop') cut()
}

const refusal = (responseCode: number, why: string): Error => Object.assign(new Error(why), { responseCode })

function keep(world: World, mail: ParsedMail, { envelope }: SMTPServerSession): void {
  const sender = envelope.mailFrom === false ? '' : envelope.mailFrom.address
  saveMail(world.db, {
    at: new Date(world.clock()).toISOString(),
    from: mail.from?.text ?? sender,
    to: envelope.rcptTo.map(({ address }) => address),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    attachments: mail.attachments.map(({ filename, contentType, content }, n) => ({
      name: filename ?? `attachment-${n + 1}`,
      type: contentType,
      bytes: content,
    })),
  })
}
