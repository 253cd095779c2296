import type { Command, Reply } from '../../chat/index.js'
import type { Content } from '../../content/index.js'
import type { DeedPort, ImportShelf, TrainingPort } from '../../store/ports.js'
import type { DeskPart, OfficerAction, OfficerTurn } from '../desk-part.js'
import { deskReply, doneReply, inPlace } from '../form/desk-reply.js'
import { carryOutImport, waitingPlan } from './carry-out-import.js'
import { allDates, dateFacts, dateForm, dateMessage, importForm, recordForm, trainingReply, typedOf } from './import-replies.js'
import { type FindByAddress, planImport } from './plan-import.js'
import { planFacts, previewMessage } from './preview.js'
import { addOrChangeDate, callOff, recordOne } from './training-deeds.js'

/** What training stands on. */
export interface ImportParts {
  readonly content: Content
  readonly deeds: DeedPort
  readonly training: Pick<TrainingPort, 'dates' | 'recordsOf'>
  readonly findByAddress: FindByAddress
  readonly shelf: ImportShelf
}

const commands: readonly Command[] = [
  { name: 'manage training', description: 'Training dates and records', aliases: ['training dates', 'training desk', 'training records'] },
  { name: 'add training date', description: 'Add a training date', aliases: ['add a training date', 'new training date'] },
  {
    name: 'record training',
    description: 'Record who did a course',
    aliases: ['record a course', 'add training record', 'correct training record'],
  },
  {
    name: 'import training',
    description: 'Import a list of training',
    aliases: ['training import', 'import training records', 'import training dates'],
  },
]

const datesNow = ({ training, content }: ImportParts, at: Date) => training.dates(content.pack.council, at.getTime())

const dateGone = () =>
  deskReply({ title: 'That date is not there any more', lines: ['It is past, or somebody called it off.'], buttons: [allDates] })

const withDate = async (
  parts: ImportParts,
  date: number,
  at: Date,
  act: (found: Awaited<ReturnType<typeof datesNow>>[number]) => Reply | Promise<Reply>,
) => {
  const found = (await datesNow(parts, at)).find(({ id }) => id === date)
  return found ? act(found) : dateGone()
}

type Wanted<Verb extends OfficerAction['verb']> = Extract<OfficerAction, { verb: Verb }>

const dated = async (parts: ImportParts, { who, at }: OfficerTurn, action: Wanted<'officer-date'>) => {
  const { of } = action
  const outcome = await addOrChangeDate(parts.deeds, { who, council: parts.content.pack.council, of, typed: action, at })
  if ('faults' in outcome) return inPlace(dateForm(of, action, outcome.faults))
  if (outcome.done === undefined) return dateGone()
  const { title } = outcome.done
  return doneReply({ title: `${of === undefined ? 'Added' : 'Changed'}: ${title}`, facts: dateFacts(outcome.done), buttons: [allDates] })
}

const recorded = async (parts: ImportParts, { who, at }: OfficerTurn, action: Wanted<'officer-record'>) => {
  const outcome = await recordOne(parts, { who, typed: action, isWrong: action.wrong === 'true', at })
  if ('faults' in outcome) return inPlace(recordForm(action, outcome.faults))
  return doneReply({
    title: outcome.title,
    facts: [
      { label: 'Course', value: outcome.record.course },
      { label: 'Day', value: outcome.record.doneOn },
    ],
    buttons: [allDates],
  })
}

const previewed = async (parts: ImportParts, { who, at }: OfficerTurn, rows: string) => {
  const planned = await planImport(rows, { ...parts, council: parts.content.pack.council, at })
  if ('faults' in planned) return inPlace(importForm(planned.faults))
  const { plan } = planned
  if (plan.fresh.length === 0)
    return inPlace({
      title: 'There is nothing new in it',
      lines: ['Every line is there already. Nothing was written.'],
      buttons: [allDates],
    })
  return inPlace(previewMessage(plan, await parts.shelf.put(who, JSON.stringify(plan))))
}

const answered = async ({ deeds, shelf }: ImportParts, { who }: OfficerTurn, { waiting, sure }: Wanted<'officer-import-sure'>) => {
  const taken = await shelf.take(waiting, who)
  if (taken === undefined)
    return doneReply({
      title: 'There is nothing waiting',
      lines: ['It was done already, or more than an hour has passed. Paste the table again.'],
      buttons: [allDates],
    })
  const plan = waitingPlan.parse(JSON.parse(taken))
  if (!sure) return doneReply({ title: 'Nothing was imported', lines: ['The table is deleted here.'], buttons: [allDates] })
  const added = await carryOutImport(deeds, who, plan)
  return doneReply({ title: `Imported: ${added} new`, lines: ['All of it was written.'], facts: planFacts(plan), buttons: [allDates] })
}

const tapped = (parts: ImportParts, turn: OfficerTurn, action: OfficerAction): Promise<Reply> | undefined => {
  const { who, at } = turn
  switch (action.verb) {
    case 'officer-date':
      return dated(parts, turn, action)
    case 'officer-date-open':
      return withDate(parts, action.date, at, (date) => deskReply(dateMessage(date)))
    case 'officer-date-change':
      return withDate(parts, action.date, at, (date) => inPlace(dateForm(date.id, typedOf(date))))
    case 'officer-date-off':
      return withDate(parts, action.date, at, async (date) =>
        (await callOff(parts.deeds, who, date))
          ? doneReply({ title: `Called off: ${date.title}`, facts: dateFacts(date), buttons: [allDates] })
          : dateGone(),
      )
    case 'officer-record':
      return recorded(parts, turn, action)
    case 'officer-import':
      return previewed(parts, turn, action.rows ?? '')
    case 'officer-import-sure':
      return answered(parts, turn, action)
    default:
      return undefined
  }
}

/** Lets officers add, change and call off training dates, record who did a course, and import lists of both; an import counts only after a look at what it comes to. */
export function importPart(parts: ImportParts): DeskPart {
  const replies: Readonly<Record<string, (at: Date) => Promise<Reply>>> = {
    'manage training': async (at) => trainingReply(await datesNow(parts, at)),
    'add training date': async () => deskReply(dateForm(undefined)),
    'record training': async () => deskReply(recordForm()),
    'import training': async () => deskReply(importForm()),
  }
  return {
    commands,
    handle: async (turn) => {
      const { asked, at } = turn
      return 'verb' in asked ? tapped(parts, turn, asked) : replies[asked.command]?.(at)
    },
  }
}
