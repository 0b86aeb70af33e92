import type { Wording } from '../../kernel/language.ts'

const both = (fr: string, en: string): Wording => ({ fr, en })

/** Why something asked of a report is turned down. */
export const refusals = {
  changedMeanwhile: both(
    'Quelqu’un d’autre a écrit dans ce bilan entre-temps. Relisez la page, puis recommencez.',
    'Somebody else wrote in this report meanwhile. Read the page again, then start over.',
  ),
  nothingChanged: (number: string) =>
    both(`Rien n’a changé depuis la version ${number}.`, `Nothing has changed since version ${number}.`),
  notPublished: (number: string) =>
    both(`La version ${number} n’est pas publiée.`, `Version ${number} is not published.`),
  claimNeeds: both('Cette affirmation demande cette précision.', 'This claim needs this to be said.'),
}
