import { type AddressInfo, createServer, type Socket } from 'node:net'

/** What LISTEN is met with: a standby refuses it and keeps the connection, a server that goes down cuts it. */
export type Answer = 'refused' | 'cut' | 'taken'

/** One thing asked over a line, and how many lines were open then. */
interface Asked {
  readonly said: string
  readonly open: number
}

const message = (kind: string, body: string | Buffer) => {
  const length = Buffer.alloc(4)
  length.writeInt32BE(Buffer.byteLength(body) + 4)
  return Buffer.concat([Buffer.from(kind), length, Buffer.from(body)])
}
const ready = message('Z', 'I')
const welcome = Buffer.concat([message('R', Buffer.alloc(4)), ready])
const refusal = Buffer.concat([message('E', 'SERROR\0C25006\0Mcannot execute LISTEN during recovery\0\0'), ready])
const done = Buffer.concat([message('C', 'LISTEN\0'), ready])

const meet = (socket: Socket, answer: Answer | undefined) => {
  if (answer === 'cut') socket.destroy()
  else socket.write(answer === 'refused' ? refusal : done)
}

/**
 * A stand-in for PostgreSQL on loopback that never ends a connection of its own accord unless told to; it knows the greeting,
 * a query and the goodbye. Each waits for its answer, so each comes alone (PostgreSQL's documentation of the protocol, "Message Flow").
 * @param answers what each query is met with in turn; one more than these is taken.
 */
export async function startLineServer(...answers: Answer[]) {
  const open = new Set<Socket>()
  const asked: Asked[] = []
  let wake: () => void = () => undefined
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket)).on('error', () => undefined)
    socket.once('data', () => {
      socket.write(welcome)
      socket.on('data', (sent) => {
        if (sent.toString('latin1', 0, 1) === 'X') return
        asked.push({ said: sent.toString('utf8', 5, sent.length - 1), open: open.size })
        meet(socket, answers.shift())
        wake()
      })
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    place: `postgres://postgres@127.0.0.1:${(server.address() as AddressInfo).port}/line`,
    untilAsked: async (count: number) => {
      while (asked.length < count) await new Promise<void>((resolve) => (wake = resolve))
      return asked
    },
    stop: () => {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}
