import { catalogue, type Wording } from '../../kernel/language.ts'

/** Why something asked of a scheme is turned down, in both languages: an action does not know the page. */
const both = (fr: string, en: string): Wording => ({ fr, en })

export const refusals = {
  codeTaken: (code: string) => both(`Le code « ${code} » est déjà pris.`, `The code “${code}” is taken.`),
  numberTaken: (number: string) => both(`Le numéro ${number} est déjà pris.`, `Number ${number} is taken.`),
  slugTaken: (slug: string) =>
    both(`Un schéma a déjà l’adresse « ${slug} ».`, `A scheme already has the address “${slug}”.`),
  unknownIndicator: (code: string) =>
    both(
      `« ${code} » n’est ni un indicateur calculé ni un indicateur de ce schéma.`,
      `“${code}” is neither a computed indicator nor one of this scheme.`,
    ),
  computed: (code: string) =>
    both(
      `« ${code} » est calculé à partir des contrats : il ne se saisit pas.`,
      `“${code}” is computed from contracts: it is not entered by hand.`,
    ),
  unknownBuyer: (siren: string) =>
    both(
      `Le SIREN ${siren} n’est pas celui d’un acheteur de ce schéma.`,
      `SIREN ${siren} is not that of a buyer of this scheme.`,
    ),
  noOrganisation: (siren: string) =>
    both(
      `Aucune organisation de cette instance n’a le SIREN ${siren}.`,
      `No organisation of this instance has SIREN ${siren}.`,
    ),
  unknownDivision: (code: string) =>
    both(`Aucun axe ni pilier n’a le code « ${code} ».`, `No axis or pillar has the code “${code}”.`),
  notDraft: both('Ce schéma est déjà adopté.', 'This scheme is adopted already.'),
  notAdopted: both('Ce schéma n’est pas en vigueur.', 'This scheme is not in force.'),
  noAction: both('Un schéma sans action ne s’adopte pas.', 'A scheme without any action is not adopted.'),
  frozen: (year: string) => both(`L’état de ${year} est déjà figé.`, `The statement of ${year} is frozen already.`),
  outside: (year: string) =>
    both(`${year} n’est pas une année finie de ce schéma.`, `${year} is not a past year of this scheme.`),
  noPrevious: (slug: string) =>
    both(`Le schéma précédent « ${slug} » n’est pas ici.`, `The previous scheme “${slug}” is not here.`),
  withdrawn: both('C’est déjà retiré.', 'It is withdrawn already.'),
  lastMove: both(
    'Seul le dernier changement d’état se retire : l’action reprend alors l’état d’avant.',
    'Only the last change of state can be withdrawn: the action then takes the state before it again.',
  ),
  reason: both(
    'Le schéma est adopté : dites pourquoi. Cette phrase est publique.',
    'The scheme is adopted: say why. This sentence is public.',
  ),
  divisionInUse: both(
    'Des actions ou des objectifs y sont encore rattachés.',
    'Actions or targets still belong to it.',
  ),
  indicatorInUse: both(
    'Un objectif, une action ou une mesure s’en sert encore.',
    'A target, an action or a measure still uses it.',
  ),
  noBody: both('Une remarque a un texte.', 'A remark has a text.'),
  memberMeasured: both(
    'Des mesures de cet acheteur sont enregistrées : il reste dans le schéma.',
    'Measures of this buyer are recorded: it stays in the scheme.',
  ),
  memberTwice: both('Cet acheteur est déjà dans le schéma.', 'This buyer is in the scheme already.'),
  notPerson: both('Cette personne n’a pas de rôle chez cet acheteur.', 'This person has no role for this buyer.'),
}

/** What becomes of a target when a new period starts from an old one. */
export const carried = catalogue({
  goal: { fr: 'À fixer pour la nouvelle période', en: 'To be set for the new period' },
  source: {
    fr: (title: string) => `Dernière valeur du schéma précédent, « ${title} »`,
    en: (title: string) => `Last value of the previous scheme, “${title}”`,
  },
  noBaseline: {
    fr: 'Aucune valeur annuelle n’a été mesurée pendant le schéma précédent',
    en: 'No yearly value was measured during the previous scheme',
  },
})
