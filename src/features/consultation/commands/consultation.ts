import { commandLine } from '../../../kernel/actor.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import { type Call, type Command, jsonOption, type OpenWorld } from '../../../platform/cli/command.ts'
import type { Doing } from '../../../platform/doing.ts'
import { formatDay } from '../../../ui/format.ts'
import { closeConsultation, openConsultation } from '../actions/run.ts'
import { stateWords } from '../messages.ts'
import { type Consultation, findConsultation, listConsultations } from '../queries/consultations.ts'
import { findParticipation } from '../queries/participation.ts'
import { lacksOf } from '../rules/sheet.ts'
import { commandMessages } from '../run-command-messages.ts'
import { namesOf } from '../sheet-messages.ts'
import { factsOf } from '../views/about/participation.tsx'
import { datesOf } from '../views/head.tsx'

async function demandConsultation({ args, language }: Call, { db }: OpenWorld): Promise<Consultation> {
  const slug = args[0]!
  const consultation = await findConsultation(db, slug)
  if (!consultation) throw new NotFound(commandMessages[language].noConsultation(slug))
  return consultation
}

const doingOf = ({ db, clock }: OpenWorld): Doing => ({ db, actor: commandLine, now: clock(), name: null })

/** `levier consultation list`. */
export const listConsultationsCommand: Command = {
  name: 'consultation list',
  args: '',
  count: [0, 0],
  says: { fr: 'donne les concertations', en: 'lists the consultations' },
  options: { json: jsonOption },
  async run({ terminal, language, flag, openWorld }) {
    const consultations = await listConsultations((await openWorld()).db)
    if (flag('json')) terminal.print(JSON.stringify(consultations))
    else if (consultations.length === 0) terminal.print(commandMessages[language].none)
    else
      for (const { slug, state, organisation, title } of consultations)
        terminal.print(
          `${slug.padEnd(28)}  ${stateWords[state][language].padEnd(24)}  ${organisation} : ${wordsOf(title, language)}`,
        )
    return 0
  },
}

/** `levier consultation show`: its sheet, what it lacks to open, who took part. */
export const showConsultationCommand: Command = {
  name: 'consultation show',
  args: 'CONSULTATION',
  count: [1, 1],
  says: {
    fr: 'dit où en est une concertation : ce qui manque à sa fiche, qui a participé',
    en: 'says where a consultation stands: what its sheet lacks, who took part',
  },
  options: { json: jsonOption },
  async run(call) {
    const { terminal, language } = call
    const world = await call.openWorld()
    const consultation = await demandConsultation(call, world)
    const participation = await findParticipation(world.db, consultation.id)
    const lacks = lacksOf(consultation)
    if (call.flag('json')) {
      terminal.print(JSON.stringify({ ...consultation, lacks, participation }))
      return 0
    }
    const say = commandMessages[language]
    terminal.print(`${consultation.organisation} : ${wordsOf(consultation.title, language)}`)
    const dates = datesOf(consultation, language)
    terminal.print(`${stateWords[consultation.state][language]}${dates === null ? '' : `, ${dates}`}`)
    if (consultation.state === 'preparing')
      terminal.print(lacks.length === 0 ? say.complete : say.lacks(namesOf(lacks, language)))
    for (const { label, value, note } of factsOf(participation, language))
      terminal.print(`  ${label} : ${value} (${note})`)
    return 0
  },
}

/** `levier consultation open`: today, where nothing is missing on its sheet. */
export const openConsultationCommand: Command = {
  name: 'consultation open',
  args: 'CONSULTATION',
  count: [1, 1],
  says: {
    fr: 'ouvre aujourd’hui une concertation dont la fiche est complète',
    en: 'opens today a consultation whose sheet is complete',
  },
  options: { json: jsonOption },
  async run(call) {
    const { terminal, language } = call
    const world = await call.openWorld()
    const { id, slug } = await demandConsultation(call, world)
    await openConsultation(doingOf(world), id)
    const { closesOn, state } = await demandConsultation(call, world)
    if (call.flag('json')) terminal.print(JSON.stringify({ consultation: slug, state, closesOn }))
    else terminal.print(commandMessages[language].opened(slug, formatDay(closesOn!, language)))
    return 0
  },
}

/** `levier consultation close`: today; it does not open again. */
export const closeConsultationCommand: Command = {
  name: 'consultation close',
  args: 'CONSULTATION',
  count: [1, 1],
  says: { fr: 'clôt aujourd’hui une concertation ouverte', en: 'closes today a consultation that is open' },
  options: { json: jsonOption },
  async run(call) {
    const { terminal, language } = call
    const world = await call.openWorld()
    const { id, slug } = await demandConsultation(call, world)
    await closeConsultation(doingOf(world), id)
    if (call.flag('json')) terminal.print(JSON.stringify({ consultation: slug, state: 'closed' }))
    else terminal.print(commandMessages[language].closed(slug))
    return 0
  },
}
