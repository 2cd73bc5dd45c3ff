import { Duplex } from 'node:stream'
import type { PGlite } from '@electric-sql/pglite'

/** Hands messages of Postgres's wire protocol to the embedded database, and resolves with its answer. */
export type Exchange = (messages: Uint8Array) => Promise<Uint8Array>

/** PGlite also reads each answer that it does not hand on in pieces, which takes as long as the query. */
export function exchangeWith(client: PGlite): Exchange {
  return async (messages) => {
    const pieces: Uint8Array[] = []
    await client.execProtocolRawStream(messages, { onRawData: (piece) => pieces.push(Uint8Array.from(piece)) })
    return Buffer.concat(pieces)
  }
}

/**
 * A connection to the embedded database that node-postgres takes for a socket. What it writes at once is one exchange,
 * where PGlite's own client makes five of a query.
 */
export function linkTo(exchange: Exchange): Duplex {
  let isGreeted = false
  const answer = async (messages: Buffer): Promise<Uint8Array> => {
    if (isGreeted) return messages[0] === terminate ? nothing : exchange(messages)
    isGreeted = true
    // There is one session, in which the last connection may have left something.
    for (const statement of ['rollback', 'discard all']) await exchange(query(statement))
    return welcome
  }
  const link = new Duplex({
    read: () => {},
    write: (chunk: Buffer, _, done) => pass(chunk, done),
    writev: (chunks, done) => pass(Buffer.concat(chunks.map(({ chunk }) => chunk as Buffer)), done),
    final: (done) => {
      link.push(null)
      done()
    },
  })
  const pass = (messages: Buffer, done: (error?: Error) => void) => {
    answer(messages).then((answered) => {
      if (answered.length > 0) link.push(answered)
      done()
    }, done)
  }
  const connect = () => void process.nextTick(() => link.emit('connect'))
  const nothingToSet = () => link
  return Object.assign(link, {
    connect,
    setNoDelay: nothingToSet,
    setKeepAlive: nothingToSet,
    ref: nothingToSet,
    unref: nothingToSet,
  })
}

// The messages that a session begins and ends with. Source: Postgres, "Frontend/Backend Protocol".
const terminate = 'X'.charCodeAt(0)
const nothing = new Uint8Array()

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

const query = (text: string): Buffer => message('Q', Buffer.from(`${text}\0`))
/** "You are let in", and "ready for a query". */
const welcome = Buffer.concat([message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))])
