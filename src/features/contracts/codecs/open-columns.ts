import type { OpenCell, OpenColumn } from '../../../platform/open-data.ts'
import type { OpenContract } from '../rules/open-contract.ts'

interface ContractColumn extends OpenColumn {
  readonly of: (contract: OpenContract) => OpenCell
}

const list = (words: readonly string[] | null) => (words === null ? null : words.join(';'))

function column(name: string, type: OpenColumn['type'], [fr, en]: readonly [string, string], of: ContractColumn['of']) {
  return { name, type, says: { fr, en }, of }
}

/** The columns of the table of contracts. Amounts are in euros excluding VAT; a list is written with semicolons. */
export const contractColumns: readonly ContractColumn[] = [
  column(
    'id',
    'text',
    [
      'Identifiant permanent ici ; la page est /marches/ suivi de lui',
      'Permanent identifier here; the page is /marches/ and it',
    ],
    ({ id }) => id,
  ),
  column('kind', 'text', ['contract : marché ; concession', 'contract or concession'], ({ kind }) => kind),
  column('number', 'text', ['Numéro donné par l’acheteur', 'The buyer’s own number'], ({ number }) => number),
  column(
    'buyer_siren',
    'text',
    ['SIREN de l’acheteur d’aujourd’hui, successeurs compris', 'SIREN of the buyer today, successors included'],
    ({ buyer }) => buyer.siren,
  ),
  column(
    'buyer_siret',
    'text',
    ['SIRET sous lequel le contrat est publié', 'SIRET under which it is published'],
    ({ buyer }) => buyer.siret,
  ),
  column(
    'buyer',
    'text',
    ['Nom de l’acheteur, s’il est publié', 'Name of the buyer, where published'],
    ({ buyer }) => buyer.name,
  ),
  column(
    'object',
    'text',
    ['Objet ; adresses électroniques et téléphones masqués', 'Object; e-mail addresses and telephone numbers hidden'],
    ({ object }) => object,
  ),
  column('cpv', 'text', ['Code CPV, huit chiffres', 'CPV code, eight digits'], ({ cpv }) => cpv),
  column(
    'nature',
    'text',
    [
      'Nature : contract, framework, subsequent, partnership, defence…',
      'Nature: contract, framework, subsequent, partnership, defence…',
    ],
    ({ nature }) => nature,
  ),
  column(
    'procedure',
    'text',
    [
      'Procédure : adapted, open, restricted, negotiated, without-publicity…',
      'Procedure: adapted, open, restricted, negotiated, without-publicity…',
    ],
    ({ procedure }) => procedure,
  ),
  column(
    'notified',
    'day',
    ['Jour de notification ; de signature pour une concession', 'Day of notification; of signature for a concession'],
    ({ notified }) => notified,
  ),
  column('published', 'day', ['Premier jour de publication', 'First day of publication'], ({ published }) => published),
  column(
    'ends',
    'day',
    ['Fin calculée : notification et durée', 'Reckoned end: notification and duration'],
    ({ ends }) => ends,
  ),
  column(
    'months',
    'number',
    ['Durée en mois, modifications comprises', 'Duration in months, modifications included'],
    ({ months }) => months,
  ),
  column('first_amount', 'number', ['Montant d’origine', 'First amount'], ({ firstAmount }) => firstAmount),
  column(
    'amount',
    'number',
    [
      'Montant, modifications comprises ; un maximum estimé pour un accord-cadre',
      'Amount, modifications included; an estimated maximum for a framework',
    ],
    ({ amount }) => amount,
  ),
  column(
    'amount_fault',
    'text',
    [
      'Pourquoi le montant n’entre pas dans les sommes ; vide : il compte',
      'Why the amount is left out of sums; empty: it counts',
    ],
    ({ amountFault }) => amountFault,
  ),
  column('place', 'text', ['Code du lieu d’exécution', 'Code of the place of performance'], ({ place }) => place),
  column(
    'social',
    'text',
    [
      'Considérations sociales : clause, criterion, reserved, none ; vide : non publié',
      'Social considerations: clause, criterion, reserved, none; empty: not published',
    ],
    ({ social }) => list(social),
  ),
  column(
    'environmental',
    'text',
    [
      'Considérations environnementales : clause, criterion, none ; vide : non publié',
      'Environmental considerations: clause, criterion, none; empty: not published',
    ],
    ({ environmental }) => list(environmental),
  ),
  column('offers', 'number', ['Offres reçues', 'Offers received'], ({ offers }) => offers),
  column('innovative', 'boolean', ['Marché innovant', 'Innovative contract'], ({ innovative }) => innovative),
  column('advance', 'boolean', ['Avance accordée', 'Advance granted'], ({ advance }) => advance),
  column(
    'subcontracting',
    'boolean',
    ['Sous-traitance déclarée', 'Declared subcontracting'],
    ({ subcontracting }) => subcontracting,
  ),
  column('techniques', 'text', ['Techniques d’achat', 'Purchasing techniques'], ({ techniques }) => list(techniques)),
  column(
    'framework',
    'text',
    [
      'Numéro publié de l’accord-cadre d’un marché subséquent',
      'Published number of the framework behind a subsequent contract',
    ],
    ({ framework }) => framework,
  ),
  column(
    'modifications',
    'number',
    ['Modifications publiées', 'Published modifications'],
    ({ modifications }) => modifications,
  ),
  column(
    'conflicts',
    'number',
    ['Champs sur lesquels les publications ne s’accordent pas', 'Fields on which its publications disagree'],
    ({ conflicts }) => conflicts,
  ),
  column(
    'anomalies',
    'number',
    ['Défauts relevés dans les publications', 'Defects found in its publications'],
    ({ anomalies }) => anomalies,
  ),
  column(
    'not_communicated',
    'text',
    ['Champs publiés comme non communiqués', 'Fields published as not communicated'],
    ({ notCommunicated }) => list(notCommunicated),
  ),
  column(
    'unreadable',
    'text',
    ['Champs publiés, mais illisibles', 'Fields published, but unreadable'],
    ({ unreadable }) => list(unreadable),
  ),
  column(
    'demonstration',
    'boolean',
    ['1 : donnée inventée, pour la démonstration', '1: invented, for the demonstration'],
    ({ demonstration }) => demonstration,
  ),
]

/** The columns of the table of holders: one row for each holder of each contract, today. */
export const holderColumns: readonly OpenColumn[] = [
  { name: 'contract', type: 'text', says: { fr: 'Identifiant du contrat', en: 'Identifier of the contract' } },
  {
    name: 'position',
    type: 'number',
    says: { fr: 'Rang dans la publication, à partir de 1', en: 'Rank in the publication, from 1' },
  },
  {
    name: 'name',
    type: 'text',
    says: {
      fr: 'Nom publié ; « personne physique » pour qui a demandé à n’être plus nommé',
      en: 'Published name; « personne physique » for who asked not to be named',
    },
  },
  {
    name: 'scheme',
    type: 'text',
    says: {
      fr: 'Type d’identifiant : siret, vat, tahiti, ridet, frwf, irep, outside-eu',
      en: 'Kind of identifier: siret, vat, tahiti, ridet, frwf, irep, outside-eu',
    },
  },
  { name: 'identifier', type: 'text', says: { fr: 'Identifiant publié', en: 'Published identifier' } },
  {
    name: 'demonstration',
    type: 'boolean',
    says: { fr: '1 : donnée inventée, pour la démonstration', en: '1: invented, for the demonstration' },
  },
]

/** A contract as a row of its table. */
export function contractRow(contract: OpenContract): OpenCell[] {
  return contractColumns.map(({ of }) => of(contract))
}

/** The holders of a contract as rows of theirs. */
export function holderRows({ id, holders, demonstration }: OpenContract): OpenCell[][] {
  return holders.map(({ name, scheme, identifier }, at) => [id, at + 1, name, scheme, identifier, demonstration])
}
