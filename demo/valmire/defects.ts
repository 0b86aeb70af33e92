import { type DecpRecord, dayAfter } from './draw.ts'

type Defect = (record: DecpRecord) => DecpRecord

/** What real publications get wrong, each once or a few times among the records, so that a visitor sees how it is shown. */
const defects: readonly Defect[] = [
  (record) => ({ ...record, offresRecues: 'NC' }),
  (record) => ({ ...record, considerationsSociales: { considerationSociale: ['NC'] } }),
  (record) => ({ ...record, montant: 0 }),
  (record) => ({ ...record, codeCPV: (record.codeCPV as string).slice(0, 7) }),
  (record) => ({ ...record, marcheInnovant: 'NC', attributionAvance: 'NC', tauxAvance: 'NC' }),
  (record) => ({ ...record, montant: 999_999_999 }),
  (record) => ({ ...record, dateNotification: undefined }),
  (record) => ({
    ...record,
    considerationsSociales: { considerationSociale: ['Pas de considération sociale', 'Clause sociale'] },
  }),
  (record) => ({ ...record, datePublicationDonnees: dayAfter(record.dateNotification as string, -3) }),
  (record) => ({ ...record, id: '0000000000000000' }),
  (record) => ({ ...record, objet: (record.objet as string).replaceAll('’', '&rsquo;').replaceAll('é', '&eacute;') }),
  (record) => ({ ...record, sousTraitanceDeclaree: 'CDL' }),
  (record) => ({ ...record, titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: '99912345678901' } }] }),
  (record) => ({ ...record, dureeMois: 999 }),
]

const every = 23

/** One record in so many gets the next defect of the list. */
export function withDefects(records: readonly DecpRecord[]): DecpRecord[] {
  return records.map((record, index) =>
    index % every === every - 1 ? defects[Math.floor(index / every) % defects.length]!(record) : record,
  )
}

/** A second publication of some records, later: most say the same, some correct the amount or the number of offers. */
export function republications(records: readonly DecpRecord[]): DecpRecord[] {
  return records
    .filter(
      (record, index) => index % 41 === 40 && typeof record.montant === 'number' && record.id !== '0000000000000000',
    )
    .map((record, index) => ({
      ...record,
      datePublicationDonnees: dayAfter(record.datePublicationDonnees as string, 60),
      ...(index % 2 === 0 ? { montant: Math.round((record.montant as number) * 1.2) } : {}),
      ...(index % 3 === 0 ? { offresRecues: 4 } : {}),
    }))
}

/** The same number and holder under a shortened object: probably one contract, which a person decides. */
export function lookalikes(records: readonly DecpRecord[]): DecpRecord[] {
  return records
    .filter((record, index) => index % 97 === 96 && record.id !== '0000000000000000')
    .map((record) => ({ ...record, objet: (record.objet as string).split(/,| - /)[0]!.slice(0, 40).trim() }))
}
