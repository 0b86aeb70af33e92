import { catalogue } from '../../kernel/language.ts'

/** Sentences of the page that stands alone. */
export const reportMessages = catalogue({
  title: { fr: 'Indicateurs d’achat responsable', en: 'Responsible-purchasing indicators' },
  ofBuyers: {
    fr: (count: string) => `Les indicateurs de ${count} acheteurs`,
    en: (count: string) => `The indicators of ${count} buyers`,
  },
  lede: {
    fr: (contracts: string) =>
      `${contracts}, d’après les données essentielles qui en sont publiées. Chaque part se lit avec le nombre de contrats qui publient le champ : ce qui n’est pas publié n’est jamais compté pour zéro.`,
    en: (contracts: string) =>
      `${contracts}, after the essential data published of them. Each share is read with the number of contracts that publish the field: what is not published is never counted as zero.`,
  },
  findingBoth: {
    fr: (environmental: string, social: string) =>
      `Considérations publiées : environnementales dans ${environmental} des contrats, sociales dans ${social}`,
    en: (environmental: string, social: string) =>
      `Considerations published: environmental in ${environmental} of contracts, social in ${social}`,
  },
  findingEnvironmental: {
    fr: (share: string) =>
      `Considérations environnementales dans ${share} des contrats qui le disent ; les sociales ne sont pas publiées`,
    en: (share: string) =>
      `Environmental considerations in ${share} of the contracts that tell; the social ones are not published`,
  },
  findingSocial: {
    fr: (share: string) =>
      `Considérations sociales dans ${share} des contrats qui le disent ; les environnementales ne sont pas publiées`,
    en: (share: string) =>
      `Social considerations in ${share} of the contracts that tell; the environmental ones are not published`,
  },
  findingNeither: {
    fr: 'Aucun contrat ne publie ses considérations, sociales ou environnementales',
    en: 'No contract publishes its considerations, social or environmental',
  },
  all: { fr: 'Tous les indicateurs', en: 'All indicators' },
  allNote: {
    fr: 'Chacun est expliqué plus bas.',
    en: 'Each is explained below.',
  },
  nobody: {
    fr: (contracts: string) => `Non publié : le champ manque aux ${contracts}.`,
    en: (contracts: string) => `Not published: the field is missing from the ${contracts}.`,
  },
  chartTitle: {
    fr: (measure: string, dimension: string) => `Part ${measure}, par ${dimension}`,
    en: (measure: string, dimension: string) => `Share ${measure}, by ${dimension}`,
  },
  meanTitle: {
    fr: (dimension: string) => `Moyenne, par ${dimension}`,
    en: (dimension: string) => `Mean, by ${dimension}`,
  },
  chartNote: { fr: 'Les mêmes chiffres sont dans le tableau.', en: 'The same figures are in the table.' },
  sameFigures: { fr: 'Les mêmes chiffres', en: 'The same figures' },
  leftOut: { fr: (measure: string) => `Écartés ${measure}`, en: (measure: string) => `Left out ${measure}` },
  nothingLeftOut: { fr: 'aucun contrat', en: 'no contract' },
  basis: { fr: 'Fondement', en: 'Legal basis' },
  fields: { fr: 'Champs des données ouvertes', en: 'Fields of the open data' },
  noField: { fr: 'aucun champ officiel', en: 'no official field' },
  outside: { fr: 'Ce que ces chiffres ne comptent pas', en: 'What these figures do not count' },
  foot: {
    fr: 'Page composée par Levier à partir de données publiées. Elle ne charge rien et s’ouvre hors ligne.',
    en: 'Page made by Levier from published data. It loads nothing and opens offline.',
  },
})
