import { Client, HTTPMessageHandler, RetryHandler, RetryHandlerOptions } from '@microsoft/microsoft-graph-client'
import { createCourier, systemClock } from '../../src/delivery/index.js'
import { createGraphCall, createGraphClient, createMailChannel } from '../../src/graph/index.js'
import { createLimits, createOutbox, type Db, type Hold, isPostgresAddress, type OutboxPort, openDatabase } from '../../src/store/index.js'
import { hasty, sender, type WorkerSettings } from './settings.js'

const { place, graph, owner, lanes, graceMs, without } = JSON.parse(process.argv[2] ?? '') as WorkerSettings

const retrying = () => {
  const chain = new RetryHandler(new RetryHandlerOptions(0.001, 3))
  chain.setNext(new HTTPMessageHandler())
  return Client.initWithMiddleware({ middleware: chain, baseUrl: graph, defaultVersion: 'v1.0' })
}

/** Writes as whoever holds the row now, so that a worker which has been replaced is not told. */
const fenceless = (outbox: OutboxPort, db: Db): OutboxPort => ({
  ...outbox,
  write: async (hold, change, note) => {
    const held: Hold | undefined = await db
      .selectFrom('outbox')
      .select(['id', 'fence', 'owner'])
      .where('id', '=', hold.id)
      .executeTakeFirst()
    return outbox.write(held ?? hold, change, note)
  },
})

// A courier as the bot would run it, in a process of its own, so that it can be killed and frozen.
const db = await openDatabase(place)
const moment = isPostgresAddress(place) ? 'database' : Date.now
const client = without === 'own chain' ? retrying() : createGraphClient(graph, undefined)
const call = createGraphCall(client, hasty.requestMs, Date.now)
const courier = createCourier({
  name: 'mail',
  channel: createMailChannel(call, sender, graph),
  outbox: without === 'fence' ? fenceless(createOutbox(db, moment), db) : createOutbox(db, moment),
  limits: createLimits(db, moment),
  bucket: { key: 'mail', intervalMs: 1, burstMs: 1_000 },
  lanes,
  owner,
  patience: { ...hasty, graceMs: without === 'grace' ? 0 : graceMs },
  clock: systemClock,
  random: Math.random,
  onTrouble: () => undefined,
})
process.send?.('ready')
await courier.run(new AbortController().signal)
