import type { Language } from '../../../kernel/language.ts'
import { formatDay, formatNumber } from '../../../ui/format.ts'
import { modeWords } from '../../consultation/mode-messages.ts'
import { gatherings } from '../../consultation/rules/state.ts'
import { messages } from '../messages.ts'
import type { Material } from '../queries/material.ts'
import { type Block, type Row, say, type Words } from '../rules/document.ts'
import { daysWords, heading, joined, maybeRow, own, paragraph } from './words.ts'

/** What the consultation was for. */
export function purposeBlocks({ consultation, scheme }: Material, language: Language): Block[] {
  const words = messages[language]
  const { purpose, asked, stakes, useOfAnswers, contact } = consultation
  const text = (one: typeof purpose): Words | null => (one === null ? null : own(one, language))
  const rows: Row[] = [
    ...maybeRow(words.asked, text(asked)),
    ...maybeRow(words.stakes, text(stakes)),
    ...maybeRow(words.use, text(useOfAnswers)),
    ...maybeRow(
      words.scheme,
      scheme && own(scheme.scheme.title, language).map((run) => ({ ...run, href: `/schemas/${scheme.scheme.slug}` })),
    ),
    ...maybeRow(words.contact, contact === null ? null : say(contact)),
  ]
  return [
    ...(purpose === null ? [] : [paragraph(own(purpose, language))]),
    ...(rows.length === 0 ? [] : [{ kind: 'sheet', rows } as const]),
  ]
}

/** When it took contributions, as far as it is known. */
export function periodWords({ opensOn, closesOn }: Material['consultation'], language: Language): string {
  const words = messages[language]
  if (opensOn === null) return words.noPeriod
  const from = formatDay(opensOn, language)
  return closesOn === null ? words.fromDay(from) : words.fromTo(from, formatDay(closesOn, language))
}

function gatheringTable({ events }: Material, language: Language): Block[] {
  const words = messages[language]
  const met = events.filter(({ kind }) => (gatherings as readonly string[]).includes(kind))
  if (met.length === 0) return []
  return [
    {
      kind: 'table',
      caption: words.gatherings,
      head: [words.gathering, words.day, words.present],
      numbers: [2],
      widths: [5, 3, 1.4],
      rows: met.map(({ title, dates, attendance }) => [
        own(title, language),
        daysWords(dates, language),
        say(attendance === null ? words.notSaid : formatNumber(attendance, language)),
      ]),
    },
  ]
}

/** How it was run, and how people came to know of it. */
export function modalityBlocks(material: Material, language: Language): Block[] {
  const words = messages[language]
  const { consultation, documents } = material
  const { mode, moderation, moderationRules, publicity, demonstration } = consultation
  const before = moderation === 'before' ? words.moderationBefore : words.moderationAfter
  const rules = moderationRules === null ? [] : [own(moderationRules, language)]
  const stated = demonstration === 'stated'
  return [
    {
      kind: 'sheet',
      rows: [
        { term: words.period, value: say(periodWords(consultation, language)) },
        ...(stated ? [] : [{ term: words.how, value: say(modeWords[mode].name[language]) }]),
        { term: words.publicity, value: publicity === null ? say(words.notSaid) : own(publicity, language) },
        ...(stated ? [] : [{ term: words.moderation, value: joined([say(before), ...rules], '. ') }]),
      ],
    },
    ...gatheringTable(material, language),
    heading(2, say(words.documents), 'documents'),
    documents.length === 0
      ? paragraph(say(words.noDocument))
      : {
          kind: 'list',
          ordered: false,
          items: documents.map(({ title, link }) =>
            own(title, language).map((run) => (link === null ? run : { ...run, href: link })),
          ),
        },
  ]
}

/** What happened and when, with every day that a source gives. */
export function timelineBlocks({ events }: Material, language: Language): Block[] {
  const words = messages[language]
  if (events.length === 0) return [paragraph(say(words.noEvent))]
  return [
    {
      kind: 'table',
      caption: words.inOrder,
      head: [words.day, words.event],
      numbers: [],
      widths: [2, 5],
      rows: events.map(({ title, body, dates }) => [
        daysWords(dates, language),
        joined([own(title, language), ...(body === null ? [] : [own(body, language)])], '. '),
      ]),
    },
  ]
}
