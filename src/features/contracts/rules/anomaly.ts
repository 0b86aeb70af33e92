import type { Wording } from '../../../kernel/language.ts'

/** Everything that can be wrong with a record, said for somebody who has never seen the format. */
export const anomalies = {
  UNREADABLE: { fr: 'L’enregistrement ne se lit pas', en: 'The record cannot be read' },
  TRUNCATED: {
    fr: 'Le fichier s’interrompt : la suite manque',
    en: 'The file breaks off: the rest is missing',
  },
  TOO_LONG: { fr: 'L’enregistrement dépasse 16 Mo', en: 'The record is longer than 16 MB' },
  TOO_DEEP: {
    fr: 'L’enregistrement est imbriqué sur plus de 40 niveaux',
    en: 'The record is nested more than 40 levels deep',
  },
  ALTERED: { fr: 'Le texte ne correspond plus à son empreinte', en: 'The text no longer fits its fingerprint' },
  INCOMPLETE: { fr: 'Il manque des lignes au fichier', en: 'Lines are missing from the file' },
  NOT_A_RECORD: { fr: 'Ceci n’est pas un enregistrement', en: 'This is not a record' },
  NULL_ELEMENT: { fr: 'Un élément vide à la place d’un enregistrement', en: 'An empty element in place of a record' },
  SYNTAX_MENDED: { fr: 'Écriture fautive, réparée à la lecture', en: 'Wrong syntax, mended when read' },
  ENCODING_MENDED: { fr: 'Autre encodage que celui annoncé, corrigé', en: 'Another encoding than announced, mended' },
  TEXT_MENDED: { fr: 'Caractères abîmés, réparés', en: 'Damaged characters, mended' },
  TEXT_DAMAGED: { fr: 'Caractères perdus à la source', en: 'Characters lost at the source' },
  KEY_MENDED: { fr: 'Nom de champ fautif, reconnu', en: 'Wrong field name, recognised' },
  BUYER_MISSING: { fr: 'Acheteur absent', en: 'Buyer missing' },
  BUYER_ID_INVALID: { fr: 'SIRET de l’acheteur invalide', en: 'Invalid SIRET of the buyer' },
  BUYER_ID_SIREN_INVALID: {
    fr: 'SIRET de l’acheteur dont le SIREN est impossible',
    en: 'SIRET of the buyer whose SIREN is impossible',
  },
  BUYER_ID_SIREN: { fr: 'SIREN de l’acheteur à la place du SIRET', en: 'SIREN of the buyer in place of its SIRET' },
  BUYER_ID_MENDED: { fr: 'SIRET de l’acheteur réparé', en: 'SIRET of the buyer, mended' },
  ID_MISSING: { fr: 'Numéro de marché absent', en: 'Contract number missing' },
  ID_PLACEHOLDER: { fr: 'Numéro de marché de remplissage', en: 'Filler in place of the contract number' },
  ID_MALFORMED: { fr: 'Numéro de marché hors format', en: 'Malformed contract number' },
  OBJECT_MISSING: { fr: 'Objet absent', en: 'Object missing' },
  CPV_MISSING: { fr: 'Code CPV absent', en: 'CPV code missing' },
  CPV_INVALID: { fr: 'Code CPV inconnu', en: 'Unknown CPV code' },
  CPV_MENDED: { fr: 'Code CPV complété ou coupé', en: 'CPV code completed or cut' },
  HOLDER_MISSING: { fr: 'Titulaire absent', en: 'Holder missing' },
  HOLDER_ID_MISSING: { fr: 'Identifiant de titulaire absent', en: 'Identifier of a holder missing' },
  HOLDER_ID_INVALID: { fr: 'SIRET de titulaire invalide', en: 'Invalid SIRET of a holder' },
  HOLDER_ID_SIREN_INVALID: {
    fr: 'SIRET de titulaire dont le SIREN est impossible',
    en: 'SIRET of a holder whose SIREN is impossible',
  },
  HOLDER_ID_SIREN: { fr: 'SIREN de titulaire à la place du SIRET', en: 'SIREN of a holder in place of its SIRET' },
  HOLDER_ID_MENDED: { fr: 'SIRET de titulaire réparé', en: 'SIRET of a holder, mended' },
  HOLDER_ID_MALFORMED: {
    fr: 'Identifiant de titulaire (autre que SIRET) hors format',
    en: 'Malformed identifier of a holder (other than a SIRET)',
  },
  HOLDER_SCHEME_MISSING: {
    fr: 'Type d’identifiant de titulaire absent',
    en: 'Type of holder identifier missing',
  },
  HOLDER_SCHEME_UNKNOWN: { fr: 'Type d’identifiant de titulaire inconnu', en: 'Unknown type of holder identifier' },
  HOLDER_REPEATED: { fr: 'Titulaire répété', en: 'Holder repeated' },
  HOLDERS_MALFORMED: { fr: 'Liste de titulaires mal formée', en: 'Malformed list of holders' },
  HOLDERS_MAYBE_CUT: {
    fr: 'Trois titulaires, le plus que ce format puisse porter',
    en: 'Three holders, the most this format can carry',
  },
  AMOUNT_MISSING: { fr: 'Montant absent', en: 'Amount missing' },
  AMOUNT_INVALID: { fr: 'Montant illisible', en: 'Unreadable amount' },
  AMOUNT_BELOW_ONE: { fr: 'Montant inférieur à 1 €', en: 'Amount below €1' },
  AMOUNT_PLACEHOLDER: { fr: 'Montant de remplissage', en: 'Filler in place of the amount' },
  AMOUNT_TOO_LARGE: { fr: 'Montant hors de toute vraisemblance', en: 'Amount beyond all likelihood' },
  NOTIFICATION_DATE_MISSING: { fr: 'Date de notification absente', en: 'Date of notification missing' },
  PUBLICATION_DATE_MISSING: { fr: 'Date de publication absente', en: 'Date of publication missing' },
  DATE_INVALID: { fr: 'Date impossible', en: 'Impossible date' },
  DATE_MENDED: { fr: 'Date écrite autrement, comprise', en: 'Date written otherwise, understood' },
  DATE_IMPLAUSIBLE: { fr: 'Date invraisemblable', en: 'Unlikely date' },
  PUBLISHED_BEFORE_NOTIFIED: { fr: 'Publié avant d’être notifié', en: 'Published before it was notified' },
  DURATION_MISSING: { fr: 'Durée absente', en: 'Duration missing' },
  DURATION_IMPLAUSIBLE: { fr: 'Durée invraisemblable', en: 'Unlikely duration' },
  VALUE_MISSING: { fr: 'Champ obligatoire absent', en: 'Required field missing' },
  VALUE_INVALID: { fr: 'Valeur illisible', en: 'Unreadable value' },
  VALUE_UNKNOWN: { fr: 'Valeur hors de la liste', en: 'Value not in the list' },
  VALUE_UNUSABLE: { fr: 'Valeur déclarée inutilisable par la source', en: 'Value declared unusable by the source' },
  CONSIDERATIONS_CONTRADICT: { fr: 'Considérations contradictoires', en: 'Contradictory considerations' },
  ADVANCE_INCOHERENT: { fr: 'Avance et taux d’avance incohérents', en: 'Advance and advance rate disagree' },
  CONCESSION_AMONG_CONTRACTS: { fr: 'Concession rangée parmi les marchés', en: 'Concession filed among the contracts' },
  MODIFICATION_UNDATED: { fr: 'Modification sans date', en: 'Modification without a date' },
  MODIFICATION_MALFORMED: { fr: 'Modification mal formée', en: 'Malformed modification' },
  MODIFICATION_AMOUNT_IGNORED: {
    fr: 'Montant de modification de remplissage, ignoré',
    en: 'Filler amount of a modification, ignored',
  },
  SUBCONTRACT_MALFORMED: { fr: 'Acte de sous-traitance mal formé', en: 'Malformed subcontract' },
  TEST_RECORD: { fr: 'Ligne d’essai d’une plateforme', en: 'Test line of a platform' },
} as const satisfies Record<string, Wording>

export type AnomalyCode = keyof typeof anomalies

export function isAnomalyCode(code: string): code is AnomalyCode {
  return code in anomalies
}
