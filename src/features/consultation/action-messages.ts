import type { Wording } from '../../kernel/language.ts'

const both = (fr: string, en: string): Wording => ({ fr, en })

/** What an action on a consultation answers when it is turned down, in both languages at once: it does not know which one is read. */
export const refusals = {
  noOrganisation: (siren: string) =>
    both(
      `Aucun acheteur de cette instance n’a le SIREN ${siren}.`,
      `No buyer of this instance has the SIREN ${siren}.`,
    ),
  slugTaken: (slug: string) => both(`L’adresse « ${slug} » est déjà prise.`, `The address “${slug}” is already taken.`),
  changed: both(
    'Quelqu’un d’autre vient de modifier cette concertation. Votre texte est gardé ci-dessous : relisez la page, puis recommencez.',
    'Somebody else has just changed this consultation. Your text is kept below: read the page again, then start over.',
  ),
  noScheme: both('Ce schéma n’est pas celui de cet acheteur.', 'This scheme is not that of this buyer.'),
  promised: both(
    'Depuis l’ouverture, ce qui a été promis à ceux qui participent ne change plus.',
    'Since the opening, what was promised to those who take part no longer changes.',
  ),
  stillComplete: both(
    'La concertation est ouverte : ce champ ne peut plus rester vide.',
    'The consultation is open: this field can no longer be left empty.',
  ),
  announced: both('La page est déjà publique.', 'The page is public already.'),
  noPurpose: both(
    'Dites d’abord à quoi elle sert et où écrire à son sujet.',
    'First say what it is for, and where to write about it.',
  ),
  over: both(
    'Le dernier jour est passé : donnez-en un autre avant d’ouvrir.',
    'The last day is past: set another before opening.',
  ),
  notOpen: both('Elle n’est pas ouverte.', 'It is not open.'),
  later: both(
    'Le nouveau dernier jour vient après celui qui est annoncé.',
    'The new last day comes after the one announced.',
  ),
  notGathering: both(
    'Seuls un atelier, un séminaire ou une réunion ont une participation et un compte rendu.',
    'Only a workshop, a seminar or a meeting has an attendance and minutes.',
  ),
  written: both(
    'Cette ligne est écrite par la concertation elle-même.',
    'This line is written by the consultation itself.',
  ),
  origin: both(
    'Des contributions viennent de là : cette ligne reste.',
    'Contributions come from there: this line stays.',
  ),
  oneOf: both('Donnez un fichier ou un lien, pas les deux.', 'Give a file or a link, not both.'),
  noCode: both(
    'Rien n’est gardé sous ce code. Vérifiez chaque signe.',
    'Nothing is kept under this code. Check each sign.',
  ),
  notDue: both('La durée de conservation n’est pas passée.', 'The retention is not over.'),
} as const
