import { checklist } from '../../src/features/consultation/rules/checklist.ts'
import type { Sheet } from '../../src/features/consultation/rules/sheet.ts'
import { addDays, type Day } from '../../src/kernel/calendar.ts'
import { both } from '../words.ts'

export const valmireConsultationSlug = 'acheter-ensemble'

/** The days of the consultation, told from the day on which the demonstration is loaded: it is open, and lived in. */
export function valmireCalendar(today: Day) {
  return {
    announced: addDays(today, -52),
    opened: addDays(today, -38),
    firstWorkshop: addDays(today, -24),
    secondWorkshop: addDays(today, -10),
    extended: addDays(today, -3),
    seminar: addDays(today, 11),
    /** The last day, before the extension and after it. */
    firstClose: addDays(today, 4),
    closes: addDays(today, 25),
  }
}

/** What Valmire asks its inhabitants and its economic actors. Wholly invented. */
export function valmireSheet(today: Day): Sheet {
  const { opened, firstClose } = valmireCalendar(today)
  return {
    title: both('Acheter ensemble : que changer à mi-parcours ?', 'Buying together: what to change halfway?'),
    purpose: both(
      'Le schéma 2026-2028 court depuis peu. Avant de le réviser, la métropole demande à ceux qui vivent de ses achats, ou avec, ce qui marche, ce qui manque et ce qu’il faut changer.',
      'The 2026-2028 scheme has been running for a while. Before revising it, the metropolis asks those who live by its purchases, or with them, what works, what is missing and what should change.',
    ),
    asked: both(
      'Les habitants des communes de la métropole, les entreprises qui lui vendent ou voudraient le faire, les structures d’insertion, les associations et les autres acheteurs publics du territoire.',
      'The inhabitants of its communes, the firms that sell to it or would like to, the structures for work integration, associations, and the other public buyers of the area.',
    ),
    stakes: both(
      'Près de 90 M€ d’achats par an. La révision peut changer les objectifs d’insertion, la place des critères environnementaux, l’accès des petites entreprises et la façon de rendre compte.',
      'Close to €90M of purchases a year. The revision may change the insertion targets, the place of environmental criteria, the access of small firms and the way of reporting.',
    ),
    useOfAnswers: both(
      'Chaque contribution est lue. Les contributions deviennent des propositions ; chaque proposition reçoit une réponse motivée, publiée ici, et liée aux actions du schéma qu’elle change. Le bilan est publié avant le vote du conseil.',
      'Each contribution is read. Contributions become propositions; each proposition gets an answer with its reasons, published here, and tied to the actions of the scheme that it changes. The report is published before the council votes.',
    ),
    publicity: both(
      'Affiches dans les mairies et à la maison de l’emploi, lettre aux entreprises titulaires, réseaux des chambres consulaires, presse locale.',
      'Posters in town halls and at the employment centre, a letter to the firms under contract, the networks of the chambers, the local press.',
    ),
    contact: 'concertation@valmire.example',
    opensOn: opened,
    closesOn: firstClose,
    resultsShown: 'live',
    editable: true,
    moderation: 'before',
    moderationRules: both(
      'Ne sont pas publiés : les injures et les propos qui discriminent, la publicité, ce qui nomme ou met en cause une personne, ce qui est hors du sujet.',
      'Not published: insults and discriminating words, advertisements, what names or accuses a person, what is beside the subject.',
    ),
    legalBasis: both(
      'Mission d’intérêt public (RGPD, art. 6.1.e). Une réponse peut laisser voir une opinion (art. 9) : la participation est anonyme, et rien n’oblige à dire qui l’on est.',
      'Public task (GDPR, art. 6.1.e). An answer may reveal an opinion (art. 9): participation is anonymous, and nothing obliges anybody to say who they are.',
    ),
    retentionMonths: 24,
    impactAssessment: 'not-needed',
    impactReason: both(
      'Participation anonyme, peu de données, aucun croisement de fichiers : le délégué à la protection des données a rendu un avis écrit.',
      'Anonymous participation, few data, no files combined: the data protection officer gave a written opinion.',
    ),
    dataProtectionContact: 'dpo@valmire.example',
    checkedPoints: checklist.map(({ code }) => code),
    unkeptReason: null,
  }
}
