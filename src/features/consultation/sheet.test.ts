import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Actor, commandLine, type Role, roles, system, visitor } from '../../kernel/actor.ts'
import { addMonths, day } from '../../kernel/calendar.ts'
import { wholeSheet } from './fixtures/consultation.ts'
import {
  type ConsultationAtStake,
  mayApproveAnswer,
  mayCreateConsultation,
  mayDraftAnswer,
  mayFollowConsultation,
  mayHaveOwnData,
  mayModerate,
  mayRunConsultation,
} from './policy.ts'
import { checklist } from './rules/checklist.ts'
import { mayMoveConsultation, stateAfter } from './rules/journey.ts'
import { erasureDue, isErasureDue, ownWordsOf } from './rules/retention.ts'
import { brokenPromises, changedFields, emptySheet, lacksOf, promises, type Sheet } from './rules/sheet.ts'
import { consultationStates } from './rules/state.ts'
import { sheetForm, sheetOf, startForm } from './schema/sheet.ts'

const person = (role: Role, organisation = 'town'): Actor => ({
  kind: 'person',
  id: role,
  roles: [{ organisation, role }],
})
const open: ConsultationAtStake = { organisationId: 'town', state: 'open', readOnly: false }
const everybody: readonly Actor[] = [
  visitor,
  ...roles.map((role) => person(role)),
  person('administrator', 'elsewhere'),
]
const nameOf = (actor: Actor) => (actor.kind === 'person' ? `${actor.id}@${actor.roles[0]!.organisation}` : actor.kind)
const allowed = (rule: (actor: Actor) => { allowed: boolean }) =>
  everybody.filter((actor) => rule(actor).allowed).map(nameOf)

const leadsOfTown = ['administrator@town', 'scheme-lead@town']
const workersOfTown = [...leadsOfTown, 'buyer@town', 'prescriber@town']

describe('who may', () => {
  it.each([
    ['begin one', (actor: Actor) => mayCreateConsultation(actor, 'town')],
    ['run it', (actor: Actor) => mayRunConsultation(actor, open)],
    ['moderate', (actor: Actor) => mayModerate(actor, open)],
    ['approve an answer', (actor: Actor) => mayApproveAnswer(actor, open, 'somebody')],
    ['open it', (actor: Actor) => mayMoveConsultation(actor, { ...open, state: 'preparing' }, 'open')],
  ])('%s: those who lead that very organisation', (_, rule) => {
    expect(allowed(rule)).toEqual(leadsOfTown)
    for (const machine of [commandLine, system]) expect(rule(machine).allowed).toBe(true)
  })

  it.each([
    ['follow it', (actor: Actor) => mayFollowConsultation(actor, open)],
    ['draft an answer', (actor: Actor) => mayDraftAnswer(actor, open)],
  ])('%s: those who work for it', (_, rule) => {
    expect(allowed(rule)).toEqual(workersOfTown)
  })

  it('nobody approves what they drafted, and nothing is answered before it is open', () => {
    expect(allowed((actor) => mayApproveAnswer(actor, open, 'scheme-lead'))).toEqual(['administrator@town'])
    expect(allowed((actor) => mayDraftAnswer(actor, { ...open, state: 'preparing' }))).toEqual([])
  })

  it('nobody changes what is read-only, not even the machine', () => {
    const told = { ...open, readOnly: true }
    for (const rule of [mayRunConsultation, mayModerate, mayDraftAnswer]) expect(rule(system, told).allowed).toBe(false)
    expect(mayFollowConsultation(person('buyer'), told).allowed).toBe(true)
  })

  it('have erased what an account sent: the person alone', () => {
    expect(allowed((actor) => mayHaveOwnData(actor, 'buyer'))).toEqual(['buyer@town'])
  })
})

describe('the way of a consultation', () => {
  it('goes from one state to the next, skips none and never turns back', () => {
    const moves = consultationStates.flatMap((state) =>
      consultationStates
        .filter((to) => mayMoveConsultation(system, { ...open, state }, to).allowed)
        .map((to) => [state, to]),
    )
    expect(moves).toEqual([
      ['preparing', 'open'],
      ['open', 'closed'],
      ['closed', 'answered'],
    ])
    expect(stateAfter('answered')).toBeNull()
  })
})

const empty = emptySheet({ fr: 'Un titre' })

describe('a sheet', () => {
  it('is complete when nothing that the law or the reader needs is missing', () => {
    expect(lacksOf(wholeSheet)).toEqual([])
    expect(lacksOf(empty)).toEqual([
      'purpose',
      'asked',
      'useOfAnswers',
      'contact',
      'opensOn',
      'closesOn',
      'legalBasis',
      'retentionMonths',
      'impactAssessment',
      'dataProtectionContact',
      'checkedPoints',
      'unkeptReason',
    ])
  })

  it.each([
    ['purpose', { purpose: null }],
    ['legalBasis', { legalBasis: null }],
    ['retentionMonths', { retentionMonths: null }],
    ['impactAssessment', { impactAssessment: null }],
    ['impactReason', { impactAssessment: 'not-needed', impactReason: null }],
    ['dataProtectionContact', { dataProtectionContact: null }],
    ['closesOn', { closesOn: null }],
  ] as const)('lacks %s alone where that alone is missing', (lack, parts) => {
    expect(lacksOf({ ...wholeSheet, ...parts } as Sheet)).toEqual([lack])
  })

  it('needs every point of law, and a reason where a good practice is not held', () => {
    for (const { code, law } of checklist) {
      const sheet = { ...wholeSheet, checkedPoints: wholeSheet.checkedPoints.filter((one) => one !== code) }
      expect(lacksOf(sheet), code).toEqual([law ? 'checkedPoints' : 'unkeptReason'])
      const explained = { ...sheet, unkeptReason: { fr: 'Le temps a manqué.' } }
      expect(lacksOf(explained), code).toEqual(law ? ['checkedPoints'] : [])
    }
  })

  it('keeps its promises, whatever else changes', () => {
    expect(brokenPromises(wholeSheet, { ...wholeSheet, stakes: null, contact: 'ailleurs' })).toEqual([])
    expect(brokenPromises({ ...wholeSheet, resultsShown: 'live' }, empty)).toEqual([...promises])
    const sameWords = { en: wholeSheet.legalBasis!.en, fr: wholeSheet.legalBasis!.fr }
    expect(changedFields(wholeSheet, { ...wholeSheet, legalBasis: sameWords })).toEqual([])
  })
})

describe('the form of a sheet', () => {
  const fields = { revision: '1', title: 'Un titre', resultsShown: 'closed', moderation: 'before' }

  it('left empty is an empty sheet', () => {
    expect(sheetOf(sheetForm.parse(fields))).toEqual(empty)
  })

  it.each([
    ['closesOn', { opensOn: '2026-02-02', closesOn: '2026-02-01' }],
    ['retentionMonths', { retentionMonths: '0' }],
    ['retentionMonths', { retentionMonths: '121' }],
    ['retentionMonths', { retentionMonths: 'un an' }],
    ['purpose', { purposeEn: 'Only English' }],
    ['opensOn', { opensOn: 'demain' }],
  ])('says that %s is wrong', (field, parts) => {
    const { error } = sheetForm.safeParse({ ...fields, ...parts })
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field])
  })

  it('keeps the points that exist, in their order', () => {
    const form = sheetForm.parse({ ...fields, checkedPoints: ['time', 'unheard-of', 'procedure'] })
    expect(sheetOf(form).checkedPoints).toEqual(['procedure', 'time'])
  })

  it('takes no address that pages have already', () => {
    const start = { siren: '213105554', title: 'Un titre', mode: 'anonymous' }
    expect(startForm.safeParse({ ...start, slug: 'acheter-mieux' }).success).toBe(true)
    for (const slug of ['nouvelle', 'mes-donnees', 'Acheter', 'a/b', ''])
      expect(startForm.safeParse({ ...start, slug }).success, slug).toBe(false)
  })
})

describe('personal data', () => {
  const closed = { state: 'closed', closesOn: day('2026-01-31'), retentionMonths: 1, erasedOn: null } as const

  it('are erased so many months after the close, once, and never while it is open', () => {
    expect(erasureDue(closed)).toBe('2026-02-28')
    expect(isErasureDue(closed, day('2026-02-27'))).toBe(false)
    expect(isErasureDue(closed, day('2026-02-28'))).toBe(true)
    expect(isErasureDue({ ...closed, state: 'open' }, day('2030-01-01'))).toBe(false)
    expect(isErasureDue({ ...closed, erasedOn: day('2026-02-28') }, day('2030-01-01'))).toBe(false)
    expect(erasureDue({ ...closed, retentionMonths: null })).toBeNull()
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), (retentionMonths) => {
        expect(erasureDue({ ...closed, retentionMonths })).toBe(addMonths(closed.closesOn, retentionMonths))
      }),
    )
  })

  it('are the words, days and files of a questionnaire, not what was chosen', () => {
    const asked = { title: { fr: 'Q' }, required: false, profile: false }
    const choices = [
      { value: 'a', label: { fr: 'A' } },
      { value: 'b', label: { fr: 'B' } },
    ]
    const names = ownWordsOf({
      pages: [
        {
          name: 'p',
          questions: [
            { kind: 'short-text', name: 'ville', most: 300, ...asked },
            { kind: 'single', name: 'qui', choices, other: { fr: 'Autre' }, ...asked },
            { kind: 'multiple', name: 'quoi', choices, ...asked },
            { kind: 'date', name: 'quand', ...asked },
            { kind: 'number', name: 'combien', whole: true, ...asked },
            { kind: 'file', name: 'piece', ...asked },
            { kind: 'separator', name: 'trait' },
          ],
        },
      ],
    })
    expect(names).toEqual(['ville', 'qui-Comment', 'quand', 'piece'])
  })
})
