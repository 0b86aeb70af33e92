import { catalogue } from '../../kernel/language.ts'

/** Sentences of the home page and of the pages that explain the site. */
export const messages = catalogue({
  home: { fr: 'Achats responsables', en: 'Responsible purchasing' },
  finding: {
    fr: (buyer: string) => `${buyer} : ce qui est acheté, et ce que les marchés portent`,
    en: (buyer: string) => `What ${buyer} buys, and what its contracts carry`,
  },
  everyone: {
    fr: 'Ce que les acheteurs publient, et ce que leurs marchés portent',
    en: 'What buyers publish, and what their contracts carry',
  },
  lede: {
    fr: 'Chaque chiffre dit sur combien de contrats il repose, ce qu’il laisse de côté et pourquoi, et mène aux lignes qui le font.',
    en: 'Each figure says on how many contracts it rests, what it leaves out and why, and leads to the rows behind it.',
  },
  chain: { fr: 'De la proposition d’un habitant au chiffre', en: 'From a resident’s proposition to the figure' },
  chainNote: {
    fr: 'Un maillon en tirets : rien n’y est encore enregistré.',
    en: 'A dashed link: nothing is recorded there yet.',
  },
  scheme: { fr: 'Le schéma', en: 'The scheme' },
  targets: { fr: 'Objectifs', en: 'Targets' },
  consultations: { fr: 'Concertations', en: 'Consultations' },
  contracts: { fr: 'Marchés', en: 'Contracts' },
  indicators: { fr: 'Indicateurs', en: 'Indicators' },
  gallery: { fr: 'Galerie des composants', en: 'Gallery of components' },
  environmental: { fr: 'Avec une considération environnementale', en: 'With an environmental consideration' },
  social: { fr: 'Avec une considération sociale', en: 'With a social consideration' },
  amount: { fr: 'Montant HT des marchés', en: 'Amount of contracts excl. VAT' },
  seeContracts: { fr: 'Voir les marchés', en: 'See the contracts' },
  seeIndicators: { fr: 'Voir les indicateurs', en: 'See the indicators' },
  seeTables: { fr: 'Tables à télécharger', en: 'Tables to download' },
  byData: { fr: 'Entrer par les données', en: 'Enter by the data' },
  byDataNote: {
    fr: 'Licence ouverte. Chaque chiffre de ce site se recalcule.',
    en: 'Open licence. Each figure of this site can be computed again.',
  },
  nothing: { fr: 'Rien n’est encore publié ici.', en: 'Nothing is published here yet.' },
  notPublished: { fr: 'non publié', en: 'not published' },
  publishedOn: {
    fr: (published: string, total: string) => `publié pour ${published} contrats sur ${total}`,
    en: (published: string, total: string) => `published for ${published} of ${total} contracts`,
  },
})
