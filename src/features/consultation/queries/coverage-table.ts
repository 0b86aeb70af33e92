import { wordsOf } from '../../../kernel/own-text.ts'
import type { OpenCell, OpenColumn, OpenTable } from '../../../platform/open-data.ts'
import type { Consultation } from './consultations.ts'
import { type Coverage, type CoverageLine, findCoverage } from './coverage.ts'
import { demonstrationColumn, isInvented } from './open-columns.ts'

const text = (name: string, fr: string, en: string): OpenColumn => ({ name, type: 'text', says: { fr, en } })

const columns: readonly OpenColumn[] = [
  { name: 'number', type: 'number', says: { fr: 'Numéro de la proposition', en: 'Number of the proposition' } },
  text('theme', 'Code du thème', 'Code of the theme'),
  text('theme_title', 'Thème, en français', 'Theme, in French'),
  text('proposition', 'Proposition, en français', 'Proposition, in French'),
  text('proposition_en', 'Proposition, en anglais', 'Proposition, in English'),
  text(
    'judgement',
    'none : sans réponse ; in-part : répondue en partie ; answered : répondue',
    'none: no answer; in-part: answered in part; answered',
  ),
  text('position', 'Ce qui est décidé', 'What is decided'),
  text('reason', 'Pourquoi, en français', 'Why, in French'),
  text('left_out', 'Ce que la réponse laisse de côté, en français', 'What the answer leaves out, in French'),
  text('origin', 'given : réponse donnée ; read : lue dans un document', 'given: as given; read: read in a document'),
  text('author', 'Au nom de qui', 'In whose name'),
  { name: 'answered_on', type: 'day', says: { fr: 'Jour de la réponse', en: 'Day of the answer' } },
  { name: 'published_on', type: 'day', says: { fr: 'Jour de la publication ici', en: 'Day of publication here' } },
  text('actions', 'Codes des actions, séparés par des espaces', 'Codes of the actions, separated by spaces'),
  text('acts', 'Numéros des actes, séparés par des points-virgules', 'Numbers of the acts, separated by semicolons'),
  text('indicators', 'Codes des indicateurs, séparés par des espaces', 'Codes of the indicators, separated by spaces'),
  {
    name: 'theme_answered',
    type: 'boolean',
    says: { fr: '1 : son thème a reçu une réponse', en: '1: its theme was answered' },
  },
]

function cellsOf(line: CoverageLine, { themes, ofThemes }: Coverage): OpenCell[] {
  const theme = themes.find(({ id }) => id === line.themeId)
  const answer = line.tied?.answer
  return [
    line.number,
    theme?.code ?? null,
    theme ? wordsOf(theme.title, 'fr') : null,
    line.text.fr,
    line.text.en ?? null,
    line.judgement,
    answer?.position ?? null,
    answer?.reason.fr ?? null,
    answer?.leftOut?.fr ?? null,
    answer?.origin ?? null,
    answer?.author ?? null,
    answer?.answeredOn ?? null,
    answer?.publishedOn ?? null,
    line.actions.map(({ code }) => code).join(' '),
    line.tied?.acts.map(({ number, title }) => number ?? title.fr).join(' ; ') ?? '',
    line.indicators.map(({ id }) => id).join(' '),
    theme !== undefined && ofThemes.has(theme.id),
  ]
}

/** The coverage of a consultation as a table, by number. */
export function coverageTable(consultation: Consultation): OpenTable {
  const { fr, en = fr } = consultation.title
  return {
    id: `couverture-${consultation.slug}`,
    title: { fr: `Suites données : ${fr}`, en: `What became of it: ${en}` },
    says: { fr: 'Une ligne par proposition publiée.', en: 'One row for each published proposition.' },
    columns: [...columns, demonstrationColumn],
    version: 'consultation',
    async *read(db) {
      const coverage = await findCoverage(db, consultation)
      yield coverage.lines.map((line) => [...cellsOf(line, coverage), isInvented(consultation)])
    },
  }
}
