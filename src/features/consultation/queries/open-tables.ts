import type { OpenCell, OpenColumn, OpenTable } from '../../../platform/open-data.ts'
import { type Consultation, listPublicConsultations } from './consultations.ts'
import { findParticipation, type Participation } from './participation.ts'
import { type ConsultationEvent, listPublicEvents } from './timeline.ts'

interface Counted {
  readonly consultation: Consultation
  readonly participation: Participation
}

interface Told {
  readonly consultation: Consultation
  readonly event: ConsultationEvent
}

interface Column<Row> extends OpenColumn {
  readonly of: (row: Row) => OpenCell
}

const column = <Row>(
  name: string,
  type: OpenColumn['type'],
  [fr, en]: readonly [string, string],
  of: Column<Row>['of'],
): Column<Row> => ({ name, type, says: { fr, en }, of })

function head<Row extends { readonly consultation: Consultation }>(): Column<Row>[] {
  return [
    column(
      'consultation',
      'text',
      [
        'La concertation ; sa page est /concertations/ suivi d’elle',
        'The consultation; its page is /concertations/ and it',
      ],
      ({ consultation }) => consultation.slug,
    ),
    column(
      'buyer_siren',
      'text',
      ['SIREN de l’acheteur qui consulte', 'SIREN of the buyer who asks'],
      ({ consultation }) => consultation.siren,
    ),
  ]
}

function tail<Row extends { readonly consultation: Consultation }>(): Column<Row>[] {
  return [
    column(
      'demonstration',
      'boolean',
      ['1 : données inventées, pour la démonstration', '1: invented data, for the demonstration'],
      ({ consultation }) => consultation.demonstration === 'invented',
    ),
  ]
}

const consultationColumns: readonly Column<Counted>[] = [
  ...head<Counted>(),
  column(
    'buyer',
    'text',
    ['Nom de cet acheteur', 'Name of that buyer'],
    ({ consultation }) => consultation.organisation,
  ),
  column('title', 'text', ['Titre', 'Title, in French'], ({ consultation }) => consultation.title.fr),
  column(
    'state',
    'text',
    [
      'preparing : en préparation ; open : ouverte ; closed : close ; answered : réponses publiées',
      'preparing, open, closed, or answered: answers published',
    ],
    ({ consultation }) => consultation.state,
  ),
  column(
    'mode',
    'text',
    [
      'anonymous : anonyme ; email : adresse vérifiée ; link : lien personnel ; account : compte',
      'anonymous; email: checked address; link: personal link; account',
    ],
    ({ consultation }) => consultation.mode,
  ),
  column('opens_on', 'day', ['Premier jour', 'First day'], ({ consultation }) => consultation.opensOn),
  column(
    'closes_on',
    'day',
    ['Dernier jour, inclus', 'Last day, included'],
    ({ consultation }) => consultation.closesOn,
  ),
  column(
    'submissions',
    'number',
    ['Questionnaires remplis et comptés', 'Questionnaires filled in and counted'],
    ({ participation }) => participation.submissions,
  ),
  column(
    'set_aside',
    'number',
    ['Questionnaires écartés par une personne', 'Questionnaires set aside by a person'],
    ({ participation }) => participation.setAside,
  ),
  column(
    'contributions',
    'number',
    ['Contributions reçues, par tous les canaux', 'Contributions received, by every channel'],
    ({ participation }) => participation.contributions,
  ),
  column(
    'published',
    'number',
    ['Contributions publiées', 'Contributions published'],
    ({ participation }) => participation.published,
  ),
  column(
    'attendance',
    'number',
    [
      'Présences aux rencontres : qui vient deux fois compte deux fois',
      'Attendance at meetings: whoever comes twice counts twice',
    ],
    ({ participation }) => participation.attendance,
  ),
  column(
    'propositions',
    'number',
    ['Propositions publiées', 'Propositions published'],
    ({ participation }) => participation.propositions,
  ),
  column(
    'answered',
    'number',
    ['Propositions qui ont leur réponse publiée', 'Propositions with a published answer'],
    ({ participation }) => participation.answered,
  ),
  ...tail<Counted>(),
]

const eventColumns: readonly Column<Told>[] = [
  ...head<Told>(),
  column(
    'day',
    'day',
    ['Jour ; le premier, où les sources en donnent plusieurs', 'Day; the first, where sources give several'],
    ({ event }) => event.firstDay,
  ),
  column('kind', 'text', ['Ouverture, atelier, avis…', 'Opening, workshop, notice…'], ({ event }) => event.kind),
  column('title', 'text', ['Ce qui s’est passé', 'What happened, in French'], ({ event }) => event.title.fr),
  column(
    'attendance',
    'number',
    ['Personnes présentes ; vide : on ne sait pas', 'People who attended; empty: not known'],
    ({ event }) => event.attendance,
  ),
  ...tail<Told>(),
]

const plain = <Row>(columns: readonly Column<Row>[]): OpenColumn[] => columns.map(({ of, ...rest }) => rest)

/** The tables of consultations that the site publishes. */
export const consultationTables: readonly OpenTable[] = [
  {
    id: 'concertations',
    title: { fr: 'Concertations', en: 'Consultations' },
    says: {
      fr: 'Une ligne par concertation publique, avec ses chiffres d’aujourd’hui.',
      en: 'One row for each public consultation, with its figures of today.',
    },
    columns: plain(consultationColumns),
    version: 'consultation',
    async *read(db) {
      for (const consultation of await listPublicConsultations(db)) {
        const participation = await findParticipation(db, consultation.id)
        yield [consultationColumns.map(({ of }) => of({ consultation, participation }))]
      }
    },
  },
  {
    id: 'concertations-calendrier',
    title: { fr: 'Calendrier des concertations', en: 'Calendar of the consultations' },
    says: {
      fr: 'Une ligne par fait du calendrier public : ouverture, ateliers, prolongations, réponses.',
      en: 'One row for each fact of the public calendar: opening, workshops, extensions, answers.',
    },
    columns: plain(eventColumns),
    version: 'consultation',
    async *read(db) {
      for (const consultation of await listPublicConsultations(db)) {
        const events = await listPublicEvents(db, consultation.id)
        yield events.map((event) => eventColumns.map(({ of }) => of({ consultation, event })))
      }
    },
  },
]
