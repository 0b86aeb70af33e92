import { beforeAll, describe, expect, it } from 'vitest'
import { melConsultation } from '../../../demo/mel/consultation.ts'
import { melClaims } from '../../../demo/mel/report.ts'
import { loadSchemes } from '../../../demo/schemes.ts'
import { system } from '../../kernel/actor.ts'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { stateConsultation } from '../consultation/actions/state.ts'
import { findConsultation } from '../consultation/queries/consultations.ts'
import { noteClaim } from './actions/claims.ts'
import { makeReport } from './composition/draft.ts'
import { findingWords } from './composition/finding-words.ts'
import type { Finding } from './rules/finding.ts'

let database: FreshDatabase
let findings: readonly Finding[]

beforeAll(async () => {
  database = await freshDatabase()
  const { db } = database
  const doing = { db, actor: system, now: new Date('2026-01-15T10:00:00Z'), name: null }
  await loadSchemes(db)
  const id = await stateConsultation(doing, melConsultation)
  for (const claim of melClaims) await noteClaim(doing, id, claim)
  const consultation = (await findConsultation(db, 'mel-2018'))!
  ;({ findings } = await makeReport(db, consultation, null))
  return () => database.close()
})

/** What the check says, in French, of the findings of a code. */
const said = (code: Finding['code']) =>
  findings
    .filter((finding) => finding.code === code)
    .map((finding) => findingWords(finding, 'fr').replace(/[\u00a0\u202f]/g, ' '))

describe('the check finds the contradictions of the report of 2018', () => {
  it('the scheme and the central purchasing body have two days each', () => {
    expect(said('several-days')).toEqual([
      expect.stringMatching(/« Création de la centrale d’achat, 18 C 0787 » : 19 octobre 2018 .*14 octobre 2018/),
      expect.stringMatching(/« Adoption du schéma 2019-2021 » : 19 décembre 2018 .*14 décembre 2018/),
    ])
  })

  it('the scheme has two acronyms', () => {
    expect(said('acronym')).toEqual(['Un sigle s’écrit de plusieurs façons : SPASER, SPAPSER.'])
  })

  it('the scheme is in force before it is presented', () => {
    expect(said('met-after')).toEqual([
      '« Présentation aux 2es Assises métropolitaines de l’économie sociale et solidaire », le 7 février 2019, vient après l’adoption du 19 décembre 2018. Le schéma s’appliquait depuis le 1er janvier 2019.',
    ])
  })

  it('« doubling » to 300 000 hours has no base, and the disability target has none at all', () => {
    expect(said('no-such-multiple')).toEqual([
      '« Doubler les heures d’insertion » : la base de l’objectif « 300 000 heures d’insertion par an » n’est pas dite. 2 × 120 500 h (2017) = 241 000 h ; 2 × 178 000 h (2015) = 356 000 h. La cible est 300 000 h.',
      '« Doubler l’effort pour le handicap » : la base de l’objectif « Doubler l’effort pour l’insertion des personnes handicapées » n’est pas dite. Aucune valeur de départ n’est connue.',
    ])
    expect(said('no-baseline')).toContain(
      'L’objectif « Doubler l’effort pour l’insertion des personnes handicapées » n’a pas de valeur de départ.',
    )
    expect(said('remark').join(' ')).toContain('mêle deux publics')
  })

  it('every contribution is said to be taken into account, and six propositions have no answer', () => {
    expect(said('not-all-answered')).toEqual([
      '« Toutes les contributions ont été prises en compte », or 6 propositions sont sans réponse : 3, 6, 10, 12, 14, 16.',
    ])
    expect(said('unanswered')).toHaveLength(6)
  })

  it('training is answered under another theme, and no action takes it up', () => {
    expect(said('other-theme')[0]).toBe(
      'La proposition 4, du thème « Un levier d’insertion », trouve sa réponse sous « L’accès de tous à la commande publique ».',
    )
    expect(said('no-action')).toEqual([expect.stringMatching(/^La proposition 4 est retenue sans qu’aucune action/)])
  })

  it('seven contributors are stated, and no contribution is here', () => {
    expect(said('count-differs')).toEqual([
      '« Contributeurs en ligne » : 7 selon le document ; les données d’ici en comptent 0 en ligne.',
    ])
  })

  it('each of them has its English', () => {
    for (const finding of findings) expect(findingWords(finding, 'en')).not.toMatch(/undefined| : /)
  })
})
