import { createDecisionBook } from './decision-book.js'
import type { Db } from './dialect.js'
import { createDigestBook } from './digest-book.js'
import { inOneTransaction } from './in-transaction.js'
import { createOfficerLog, oneWriter } from './officer-log.js'
import type { DeedPort, Moment } from './ports.js'
import { createSwitchBook } from './switch-book.js'
import { createTrainingBook } from './training-book.js'

/** Carries out what officers do: the change and its row in the log are written both or neither. */
export function createDeeds(db: Db, moment: Moment): DeedPort {
  return {
    carryOut: (change) =>
      inOneTransaction(db, async (transaction) => {
        // from the start, so that a deed which looks before it writes is not overtaken by another
        await oneWriter(transaction)
        return change({
          switches: createSwitchBook(transaction, moment),
          decisions: createDecisionBook(transaction, moment),
          training: createTrainingBook(transaction, moment),
          digest: createDigestBook(transaction, moment),
          log: createOfficerLog(transaction, moment),
        })
      }),
  }
}
