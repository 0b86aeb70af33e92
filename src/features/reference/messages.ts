import { catalogue } from '../../kernel/language.ts'

/** Sentences of the reference lists. */
export const messages = catalogue({
  load: {
    fr: 'charge une nomenclature de référence. cpv : un tableau « code;label_fr;label_en », gzip admis',
    en: 'loads a reference list. cpv: a table “code;label_fr;label_en”, gzip allowed',
  },
  unknownList: {
    fr: (name: string) => `« ${name} » n’est pas une nomenclature connue. Celle-ci l’est : cpv.`,
    en: (name: string) => `“${name}” is not a known reference list. This one is: cpv.`,
  },
  loaded: {
    fr: (codes: string, added: string, changed: string, removed: string) =>
      `${codes} codes CPV chargés : ${added} nouveaux, ${changed} modifiés, ${removed} retirés.`,
    en: (codes: string, added: string, changed: string, removed: string) =>
      `${codes} CPV codes loaded: ${added} new, ${changed} changed, ${removed} removed.`,
  },
  nothingLoaded: {
    fr: (file: string, faults: string) => `${file} n’a pas été chargé, rien n’a changé :\n${faults}`,
    en: (file: string, faults: string) => `${file} was not loaded, nothing changed:\n${faults}`,
  },
  atLine: {
    fr: (line: string, why: string) => `ligne ${line} : ${why}`,
    en: (line: string, why: string) => `line ${line}: ${why}`,
  },
  more: {
    fr: (count: string) => `et ${count} autres`,
    en: (count: string) => `and ${count} more`,
  },
  notATable: {
    fr: (why: string) => `ce n’est pas un tableau lisible (${why})`,
    en: (why: string) => `this is not a readable table (${why})`,
  },
  noColumns: {
    fr: 'il faut les colonnes « code » et « label_fr » (label_en si possible)',
    en: 'the columns “code” and “label_fr” are needed (label_en if possible)',
  },
  noCodes: { fr: 'le tableau n’a aucun code', en: 'the table has no code' },
  badCode: {
    fr: (code: string) =>
      `« ${code} » n’est pas un code CPV : huit chiffres, puis au besoin - et le chiffre de contrôle`,
    en: (code: string) => `“${code}” is not a CPV code: eight digits, then - and the check digit if you like`,
  },
  unknownDivision: {
    fr: (code: string) => `${code} : cette division n’existe pas`,
    en: (code: string) => `${code}: there is no such division`,
  },
  noLabel: { fr: (code: string) => `${code} n’a pas de libellé`, en: (code: string) => `${code} has no label` },
  repeated: {
    fr: (code: string, line: string) => `${code} se trouve déjà ligne ${line}`,
    en: (code: string, line: string) => `${code} already stands on line ${line}`,
  },
  beforeDivision: {
    fr: (code: string, division: string) => `${code} vient avant sa division ${division}`,
    en: (code: string, division: string) => `${code} comes before its division ${division}`,
  },
})
