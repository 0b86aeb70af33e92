import { catalogue, type Wording } from '../../kernel/language.ts'
import type { PartKind } from './rules/parts.ts'

/** What each kind of part is called. */
export const partWords: Readonly<Record<PartKind, Wording>> = {
  schema: { fr: 'Schéma', en: 'Scheme' },
  partie: { fr: 'Axe ou pilier', en: 'Axis or pillar' },
  action: { fr: 'Action', en: 'Action' },
  objectif: { fr: 'Objectif', en: 'Target' },
  indicateur: { fr: 'Indicateur propre', en: 'Own indicator' },
  acte: { fr: 'Délibération', en: 'Deliberation' },
  remarque: { fr: 'Remarque', en: 'Remark' },
}

/** Sentences of the pages where the texts of a scheme are put right, and of the corrections that they make public. */
export const partMessages = catalogue({
  lede: {
    fr: 'Chaque texte du schéma se corrige ici.',
    en: 'Each text of the scheme is put right here.',
  },
  draftNote: {
    fr: 'Tant que le schéma est un projet, une correction ne laisse pas de trace publique.',
    en: 'As long as the scheme is a draft, a correction leaves no public trace.',
  },
  adoptedNote: {
    fr: 'Le schéma est adopté : chaque correction demande une raison, et paraît comme rectificatif parmi les versions.',
    en: 'The scheme is adopted: each correction asks for a reason, and appears as an erratum among the versions.',
  },
  kind: { fr: 'Nature', en: 'Kind' },
  title: { fr: 'Titre', en: 'Title' },
  change: { fr: 'Corriger', en: 'Put right' },
  changeOne: { fr: (what: string) => `Corriger : ${what}`, en: (what: string) => `Put right: ${what}` },
  body: { fr: 'Texte', en: 'Text' },
  bodyEn: { fr: 'Texte en anglais (facultatif)', en: 'Text in English (optional)' },
  reason: { fr: 'Pourquoi (public)', en: 'Why (public)' },
  reasonDraft: { fr: 'Pourquoi (facultatif)', en: 'Why (optional)' },
  remove: { fr: 'Retirer', en: 'Remove' },
  removeNote: {
    fr: 'Les versions et les états figés gardent ce qui a été.',
    en: 'Versions and frozen statements keep what was.',
  },
  removed: { fr: 'C’est retiré.', en: 'It is removed.' },
  became: {
    fr: (what: string, from: string, to: string) => `${what} : « ${from} » devient « ${to} ».`,
    en: (what: string, from: string, to: string) => `${what}: “${from}” becomes “${to}”.`,
  },
  rewritten: {
    fr: (what: string, title: string) => `${what} « ${title} » : texte corrigé.`,
    en: (what: string, title: string) => `${what} “${title}”: text put right.`,
  },
  gone: {
    fr: (what: string, title: string) => `${what} « ${title} » : retiré du schéma.`,
    en: (what: string, title: string) => `${what} “${title}”: removed from the scheme.`,
  },
  because: {
    fr: (what: string, why: string) => `${what} Raison : ${why}`,
    en: (what: string, why: string) => `${what} Reason: ${why}`,
  },
  members: { fr: 'Acheteurs du schéma', en: 'Buyers of the scheme' },
  membersNote: {
    fr: 'Un schéma conjoint donne ses chiffres pour chacun de ses acheteurs et pour tous. Les acheteurs se choisissent tant que le schéma est un projet.',
    en: 'A joint scheme gives its figures for each of its buyers and for all. Buyers are chosen as long as the scheme is a draft.',
  },
  leads: { fr: 'conduit le schéma', en: 'leads the scheme' },
  join: { fr: 'Acheteur à ajouter', en: 'Buyer to add' },
  joinButton: { fr: 'Ajouter l’acheteur', en: 'Add the buyer' },
  leave: { fr: 'Retirer du schéma', en: 'Take out of the scheme' },
  leaveOne: {
    fr: (name: string) => `Retirer du schéma : ${name}`,
    en: (name: string) => `Take out of the scheme: ${name}`,
  },
  nobodyElse: {
    fr: 'Aucune autre organisation n’est connue ici. Un administrateur peut ajouter les communes membres.',
    en: 'No other organisation is known here. An administrator can add the member communes.',
  },
})
