import type { Wording } from '../../../kernel/language.ts'

/** One thing that the lead says holds before a consultation opens. */
export interface CheckPoint {
  readonly code: string
  readonly says: Wording
  /** Where it comes from. */
  readonly source: Wording
  /** What the law asks: without it a consultation does not open. The others are good practice: which are not held is said in public, and why. */
  readonly law: boolean
}

const l131 = { fr: 'CRPA, art. L131-1', en: 'CRPA, art. L131-1' }
const practice = { fr: 'bonne pratique', en: 'good practice' }

/** What the law asks of a consultation that a public body chooses to hold, and what experience adds. */
export const checklist: readonly CheckPoint[] = [
  {
    code: 'procedure',
    law: true,
    source: l131,
    says: {
      fr: 'Le déroulement est rendu public : qui est consulté, comment, de quand à quand.',
      en: 'The procedure is made public: who is asked, how, from when to when.',
    },
  },
  {
    code: 'information',
    law: true,
    source: l131,
    says: {
      fr: 'Les informations utiles sont à la disposition de ceux qui participent.',
      en: 'Useful information is at the disposal of those who take part.',
    },
  },
  {
    code: 'time',
    law: true,
    source: l131,
    says: {
      fr: 'Le délai pour participer est raisonnable.',
      en: 'The time given to take part is reasonable.',
    },
  },
  {
    code: 'follow-up',
    law: true,
    source: l131,
    says: {
      fr: 'Les résultats ou les suites envisagées seront rendus publics au moment approprié.',
      en: 'The results or the intended follow-up will be made public at the appropriate time.',
    },
  },
  {
    code: 'undecided',
    law: false,
    source: practice,
    says: {
      fr: 'On consulte avant de décider : les choix soumis à l’avis sont encore ouverts.',
      en: 'People are asked before the decision: the choices put to them are still open.',
    },
  },
  {
    code: 'off-line',
    law: false,
    source: practice,
    says: {
      fr: 'On peut aussi participer sans le web : papier, réunion ou téléphone.',
      en: 'One can also take part without the web: paper, meeting or telephone.',
    },
  },
  {
    code: 'tried',
    law: false,
    source: practice,
    says: {
      fr: 'Quelqu’un qui ne connaissait pas le sujet a essayé le questionnaire.',
      en: 'Somebody who did not know the subject tried the questionnaire.',
    },
  },
  {
    code: 'accessible',
    law: false,
    source: { fr: 'RGAA', en: 'RGAA (accessibility)' },
    says: {
      fr: 'Les documents joints sont lisibles avec une aide technique.',
      en: 'The documents can be read with assistive technology.',
    },
  },
  {
    code: 'answers',
    law: false,
    source: practice,
    says: {
      fr: 'Quelqu’un est chargé de répondre à chaque proposition.',
      en: 'Somebody is in charge of answering each proposition.',
    },
  },
]
