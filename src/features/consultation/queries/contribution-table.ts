import { sql } from 'kysely'
import { wordsOf } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import { readPages } from '../../../platform/db/pages.ts'
import type { OpenCell, OpenColumn, OpenTable } from '../../../platform/open-data.ts'
import { titleMark } from '../codecs/open-rows.ts'
import type { Contribution } from '../rules/contribution.ts'
import type { Consultation } from './consultations.ts'
import { chosenContributions, publicColumns } from './contributions.ts'
import { demonstrationColumn, isInvented } from './open-columns.ts'
import { listMadeFrom } from './propositions.ts'
import { listThemes } from './themes.ts'

const columns: readonly OpenColumn[] = [
  { name: 'numero', type: 'number', says: { fr: 'Numéro, celui de son adresse.', en: 'Number, as in its address.' } },
  { name: 'titre', type: 'text', says: { fr: 'Titre, s’il y en a un.', en: 'Title, where there is one.' } },
  { name: 'texte', type: 'text', says: { fr: 'Le texte, tel que reçu.', en: 'The text, as received.' } },
  {
    name: 'question',
    type: 'text',
    says: {
      fr: 'Question d’un questionnaire à laquelle le texte répond, en français.',
      en: 'Question of a questionnaire to which the text answers, in French.',
    },
  },
  { name: 'langue', type: 'text', says: { fr: 'Langue du texte.', en: 'Language of the text.' } },
  {
    name: 'auteur_qualite',
    type: 'text',
    says: {
      fr: 'Ce qu’est l’auteur : citizen, firm, association…',
      en: 'What the author is: citizen, firm, association…',
    },
  },
  {
    name: 'auteur_nom',
    type: 'text',
    says: { fr: 'Nom, si l’auteur a voulu qu’il soit publié.', en: 'Name, where the author wanted it to be shown.' },
  },
  {
    name: 'auteur_organisme',
    type: 'text',
    says: { fr: 'Organisme, aux mêmes conditions.', en: 'Organisation, on the same terms.' },
  },
  {
    name: 'canal',
    type: 'text',
    says: {
      fr: 'Comment elle est venue : web, email, meeting, paper, phone.',
      en: 'How it came: web, email, meeting, paper, phone.',
    },
  },
  { name: 'rencontre', type: 'text', says: { fr: 'Où elle a été dite.', en: 'Where it was said.' } },
  {
    name: 'jour',
    type: 'day',
    says: { fr: 'Jour de réception ; aucune heure n’est gardée.', en: 'Day of receipt; no hour is kept.' },
  },
  {
    name: 'themes',
    type: 'text',
    says: { fr: 'Codes des thèmes, séparés par des virgules.', en: 'Codes of the themes, separated by commas.' },
  },
  {
    name: 'themes_titres',
    type: 'text',
    says: {
      fr: 'Titres de ces thèmes, en français, séparés par « | ».',
      en: 'Titles of these themes, in French, separated by “|”.',
    },
  },
  {
    name: 'soutiens',
    type: 'number',
    says: {
      fr: 'Combien l’ont soutenue là où elle a été recueillie.',
      en: 'How many supported it where it was collected.',
    },
  },
  {
    name: 'propositions',
    type: 'text',
    says: { fr: 'Numéros des propositions qui en sont faites.', en: 'Numbers of the propositions made from it.' },
  },
]

const atOnce = 500

/** The contributions that everybody may see, in an order that says nothing of when they came, some at a time. */
export function readShown(db: Database, consultationId: string): AsyncGenerator<Contribution[]> {
  return readPages(
    (after: string | undefined) =>
      publicColumns(chosenContributions(db, { consultationId }, 'public'))
        .$if(after !== undefined, (query) => query.where('k.id', '>', after!))
        .orderBy('k.id')
        .limit(atOnce)
        .execute(),
    ({ id }) => id,
  )
}

async function* readRows(db: Database, consultationId: string): AsyncGenerator<OpenCell[][]> {
  const themes = new Map((await listThemes(db, consultationId)).map((theme) => [theme.id, theme]))
  for await (const some of readShown(db, consultationId)) {
    const made = await listMadeFrom(
      db,
      some.map(({ id }) => id),
      'public',
    )
    yield some.map((one) => [
      one.number,
      one.title,
      one.body,
      one.asked && wordsOf(one.asked, 'fr'),
      one.language,
      one.authorKind,
      one.authorName,
      one.authorOrganisation,
      one.channel,
      one.event && wordsOf(one.event.title, 'fr'),
      one.receivedOn,
      one.themeIds.map((id) => themes.get(id)!.code).join(','),
      one.themeIds.map((id) => themes.get(id)!.title.fr).join(titleMark),
      one.supports,
      made
        .filter(({ contributionId }) => contributionId === one.id)
        .map(({ number }) => number)
        .join(','),
    ])
  }
}

/** The contributions of a consultation as everybody may take them away. */
export function contributionTable(
  consultation: Pick<Consultation, 'id' | 'slug' | 'title' | 'demonstration'>,
): OpenTable {
  const { id, slug, title } = consultation
  return {
    id: `contributions-${slug}`,
    title: { fr: `Contributions : ${wordsOf(title, 'fr')}`, en: `Contributions: ${wordsOf(title, 'en')}` },
    says: {
      fr: 'Une ligne par contribution publiée, dans un ordre qui ne dit rien de leur arrivée.',
      en: 'One row for each contribution that is shown, in an order that says nothing of when they came.',
    },
    columns: [...columns, demonstrationColumn],
    version: 'consultation',
    async *read(db) {
      for await (const rows of readRows(db, id)) yield rows.map((row) => [...row, isInvented(consultation)])
    },
  }
}

/** How many contributions everybody may see. */
export async function countShown(db: Database, consultationId: string): Promise<number> {
  const { count } = await chosenContributions(db, { consultationId }, 'public')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}
