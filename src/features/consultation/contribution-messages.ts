import type { Wording } from '../../kernel/language.ts'
import type { AuthorKind } from './rules/contribution.ts'

/** What the author of a contribution is. */
export const authorKindWords: Readonly<Record<AuthorKind, Wording>> = {
  citizen: { fr: 'Habitant ou citoyen', en: 'Inhabitant or citizen' },
  firm: { fr: 'Entreprise', en: 'Firm' },
  association: { fr: 'Association', en: 'Association' },
  'insertion-structure': { fr: 'Structure d’insertion', en: 'Work-integration structure' },
  'public-body': { fr: 'Organisme public', en: 'Public body' },
  other: { fr: 'Autre', en: 'Other' },
  unknown: { fr: 'Non dit', en: 'Not said' },
}
