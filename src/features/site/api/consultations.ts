import { z } from 'zod'
import { wordsOf } from '../../../kernel/own-text.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import type { Visit } from '../../../platform/web/door.ts'
import {
  type Consultation,
  findPublicConsultation,
  listPublicConsultations,
} from '../../consultation/queries/consultations.ts'
import { findParticipation } from '../../consultation/queries/participation.ts'
import { listPublicEvents } from '../../consultation/queries/timeline.ts'
import { channels, consultationStates, eventKinds, participationModes } from '../../consultation/rules/state.ts'
import type { Endpoint } from './endpoints.ts'

const count = z.int().min(0)

const consultation = z.object({
  slug: z.string().describe('Its place in the addresses: /concertations/ and it'),
  title: z.string(),
  siren: z.string(),
  organisation: z.string(),
  state: z.enum(consultationStates),
  mode: z.enum(participationModes).describe('How people take part; it never changes'),
  opensOn: z.iso.date().nullable(),
  closesOn: z.iso.date().nullable().describe('Last day, included'),
  demonstration: z.boolean(),
})

const text = z.string().nullable()

const wholeConsultation = consultation.extend({
  purpose: text,
  asked: text,
  stakes: text,
  useOfAnswers: text,
  contact: text,
  participation: z.object({
    submissions: count,
    contributions: count,
    published: count,
    attendance: count.describe('Over all meetings: whoever comes twice counts twice'),
    propositions: count,
    answered: count,
    channels: z.array(z.object({ channel: z.enum(channels), submissions: count, contributions: count })),
  }),
  calendar: z.array(
    z.object({ on: z.iso.date(), kind: z.enum(eventKinds), title: z.string(), attendance: count.nullable() }),
  ),
})

function headOf(one: Consultation, { language }: Visit) {
  const { slug, title, siren, organisation, state, mode, opensOn, closesOn, demonstration } = one
  return {
    slug,
    title: wordsOf(title, language),
    siren,
    organisation,
    state,
    mode,
    opensOn,
    closesOn,
    demonstration: demonstration === 'invented',
  }
}

async function listAll(visit: Visit): Promise<unknown> {
  const consultations = await listPublicConsultations(visit.world.db)
  return { consultations: consultations.map((one) => headOf(one, visit)) }
}

async function showOne(visit: Visit): Promise<unknown> {
  const { world, params, language } = visit
  const one = await findPublicConsultation(world.db, params.slug ?? '')
  if (!one) throw new NotFound()
  const words = (own: Consultation['purpose']) => (own === null ? null : wordsOf(own, language))
  return {
    ...headOf(one, visit),
    purpose: words(one.purpose),
    asked: words(one.asked),
    stakes: words(one.stakes),
    useOfAnswers: words(one.useOfAnswers),
    contact: one.contact,
    participation: await findParticipation(world.db, one.id),
    calendar: (await listPublicEvents(world.db, one.id)).map(({ firstDay, kind, title, attendance }) => ({
      on: firstDay,
      kind,
      title: wordsOf(title, language),
      attendance,
    })),
  }
}

const nothing = z.object({})

/** The addresses of the interface that tell of consultations. */
export const consultationEndpoints: readonly Endpoint[] = [
  {
    path: '/api/v1/concertations',
    name: 'listConsultations',
    says: { fr: 'Les concertations publiques.', en: 'The public consultations.' },
    example: '/api/v1/concertations',
    query: nothing,
    answer: z.object({ consultations: z.array(consultation) }),
    find: listAll,
  },
  {
    path: '/api/v1/concertations/:slug',
    name: 'getConsultation',
    says: {
      fr: 'Une concertation : sa fiche, ses chiffres de participation, son calendrier.',
      en: 'One consultation: its sheet, its figures of participation, its calendar.',
    },
    example: '/api/v1/concertations/…',
    query: nothing,
    answer: wholeConsultation,
    find: showOne,
  },
]
