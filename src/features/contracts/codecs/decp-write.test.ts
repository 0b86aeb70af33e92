import { describe, expect, test } from 'vitest'
import { officialConcession, officialContract } from '../fixtures/official.ts'
import { foldRecords } from '../rules/fold.ts'
import { readDecpRecord } from './decp-record.ts'
import { writeOfficial } from './decp-write.ts'
import { decpXml, lacksInXml } from './decp-xml-write.ts'
import { parseXmlRecord } from './xml.ts'

function written(raw: Record<string, unknown>, list = 'marche') {
  const record = readDecpRecord(raw, list)
  return writeOfficial(foldRecords([record]), record)
}

function lacksOf(raw: Record<string, unknown>, list?: string) {
  const official = written(raw, list)
  return 'lacks' in official ? official.lacks : []
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('a complete contract', () => {
  test('goes out as it came in', () => {
    const official = written(officialContract())
    expect('raw' in official && asJson(official.raw)).toEqual(officialContract())
  })

  test('so does a complete concession', () => {
    const official = written(officialConcession(), 'contrat-concession')
    expect('raw' in official && asJson(official.raw)).toEqual(officialConcession())
  })

  test('says the same in XML', () => {
    const official = written(officialContract())
    if (!('raw' in official)) throw new Error('not written')
    expect(lacksInXml(official.raw)).toEqual([])
    const parsed = parseXmlRecord(decpXml.item(official.raw, 'contract').trim())
    if (!('raw' in parsed)) throw new Error(parsed.fault)
    const again = written(parsed.raw)
    expect('raw' in again && asJson(again.raw)).toEqual(officialContract())
  })
})

const optional = ['idAccordCadre', 'tauxAvance', 'origineUE', 'origineFrance', 'actesSousTraitance', 'modifications']
optional.push('modificationsActesSousTraitance', 'donneesExecution')
const named: Readonly<Record<string, string>> = { acheteur: 'acheteur.id', autoriteConcedante: 'autoriteConcedante.id' }

describe.each([
  ['marche', officialContract],
  ['contrat-concession', officialConcession],
] as const)('what is left out of a %s', (list, official) => {
  const fields = Object.keys(official())
  test.each(fields.filter((field) => !optional.includes(field)))('%s keeps it back, alone', (field) => {
    expect(lacksOf(official({ [field]: undefined }), list)).toEqual([
      { field: named[field] ?? field, why: 'absent', value: '' },
    ])
  })

  test.each(fields.filter((field) => optional.includes(field)))('%s may be left out', (field) => {
    expect(lacksOf(official({ [field]: undefined }), list)).toEqual([])
  })
})

describe('values which the schema refuses', () => {
  const cases: [string, Record<string, unknown>, string, string][] = [
    ['a number that is too long', { id: '12345678901234567' }, 'id', '12345678901234567'],
    ['a nature of the edition of 2019', { nature: 'Accord-cadre' }, 'nature', 'Accord-cadre'],
    ['an amount below 1 €', { montant: 0.5 }, 'montant', '0.5'],
    ['a duration of no month', { dureeMois: 0 }, 'dureeMois', '0'],
    ['no offer at all', { offresRecues: 0 }, 'offresRecues', '0'],
    ['a buyer known by its SIREN alone', { acheteur: { id: '215903501' } }, 'acheteur.id', '215903501'],
    [
      'a consideration that is not in the list',
      socially(['Clause sociale', 'Bonté']),
      'considerationsSociales',
      'Bonté',
    ],
    ['an advance beyond the whole', { tauxAvance: 1.5 }, 'tauxAvance', '1.5'],
    ['a modification with a filler for amount', modified({ montant: 0 }), 'modifications[0].montant', '0'],
    ['an unknown procedure', { procedure: 'Gré à gré' }, 'procedure', 'Gré à gré'],
  ]
  test.each(cases)('%s', (_, change, field, value) => {
    expect(lacksOf(officialContract(change))).toEqual([{ field, why: 'refused', value }])
  })
})

function socially(words: string[]): Record<string, unknown> {
  return { considerationsSociales: { considerationSociale: words } }
}

function modified(change: Record<string, unknown>): Record<string, unknown> {
  const modification = {
    id: 1,
    dateNotificationModification: '2024-10-01',
    datePublicationDonneesModification: '2024-10-15',
    ...change,
  }
  return { modifications: [{ modification }] }
}

describe('nothing is put in place of a value', () => {
  test.each(['NC', 'CDL', 'MQ', 'INX 12'])('%s is not a value of a required field', (word) => {
    expect(lacksOf(officialContract({ offresRecues: word }))).toEqual([
      { field: 'offresRecues', why: 'not-communicated', value: '' },
    ])
  })

  test('NC in a field that may be left out leaves it out', () => {
    const official = written(officialContract({ origineUE: 'NC', tauxAvance: 'NC' }))
    expect('raw' in official && Object.keys(asJson(official.raw) as object)).not.toContain('origineUE')
  })

  test('a holder whose identifier has no type is not taken for a SIRET', () => {
    const titulaires = [{ titulaire: { id: '55204599900869' } }]
    expect(lacksOf(officialContract({ titulaires }))).toEqual([
      { field: 'titulaires[0].typeIdentifiant', why: 'absent', value: '' },
    ])
  })

  test('a holder without an identifier is missed though another has one', () => {
    const titulaires = [
      { titulaire: { typeIdentifiant: 'SIRET', id: '55204599900869' } },
      { titulaire: { typeIdentifiant: 'SIRET', id: '' } },
    ]
    expect(lacksOf(officialContract({ titulaires })).map(({ field }) => field)).toEqual(['titulaires[1].id'])
  })

  test('the day of signature of a modification does not stand for its day of notification', () => {
    const change = modified({ dateNotificationModification: undefined, dateSignatureModification: '2024-10-01' })
    expect(lacksOf(officialContract(change)).map(({ field }) => field)).toEqual([
      'modifications[0].dateNotificationModification',
    ])
  })

  test('a subcontract is written whole or keeps its contract back', () => {
    const acteSousTraitance = { id: 58_696, sousTraitant: { typeIdentifiant: 'SIRET', id: '32933888305269' } }
    const fields = lacksOf(officialContract({ actesSousTraitance: [{ acteSousTraitance }] })).map(({ field }) => field)
    expect(fields).toEqual(
      ['dureeMois', 'dateNotification', 'datePublicationDonnees', 'montant', 'variationPrix'].map(
        (name) => `actesSousTraitance[0].${name}`,
      ),
    )
  })
})

test('a character that XML forbids keeps a contract out of XML, and only out of XML', () => {
  const official = written(officialContract({ lieuExecution: { code: 'a\u0001b', typeCode: 'Code commune' } }))
  if (!('raw' in official)) throw new Error('not written')
  expect(lacksInXml(official.raw)).toEqual([{ field: 'lieuExecution.code', why: 'refused', value: 'a\u0001b' }])
})
