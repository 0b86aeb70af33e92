import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { contractsDoors } from '../doors.tsx'
import { importText } from '../fixtures/importing.ts'
import { officialContract } from '../fixtures/official.ts'
import { city, openWorkspace, type Workspace } from '../fixtures/workspace.ts'
import { naturalPerson } from '../rules/public-state.ts'
import { contractWorkspaceDoors } from './doors.ts'

const db = testDatabase()
let workspace: Workspace
let contract: string

const person = '55210055400013'
const titulaires = [{ titulaire: { typeIdentifiant: 'SIRET', id: person, denominationSociale: 'Dupont Jeanne' } }]

beforeEach(async () => {
  workspace = await openWorkspace(db, [...contractsDoors, ...contractWorkspaceDoors], 'administrator')
  const acheteur = { id: city.siret }
  await importText(db, { marches: { marche: [officialContract({ acheteur, titulaires, modifications: [] })] } })
  contract = (await db.selectFrom('contract').select('id').executeTakeFirstOrThrow()).id
})
afterEach(() => workspace.close())

const listAudit = (action: string) =>
  db.selectFrom('audit_log').select(['actor_id', 'subject_id', 'details']).where('action', '=', action).execute()

/** Makes of the person somebody who keeps the contracts of another buyer. */
function moveElsewhere(): void {
  const roles = [{ organisation: crypto.randomUUID(), role: 'administrator' as const }]
  Object.assign(workspace.person, { ...workspace.person, roles })
}

describe('a report of a visitor', () => {
  async function report(): Promise<string> {
    const fields = { champ: 'amount', message: 'Le montant est de 12 000 euros.' }
    expect((await workspace.post(`/marches/${contract}/signaler`, fields)).statusCode).toBe(303)
    return (await db.selectFrom('contract_report').select('id').executeTakeFirstOrThrow()).id
  }

  test('is listed, read, and closed with a note', async () => {
    expect((await workspace.get('/espace/signalements')).body).toContain('Aucun signalement n’attend.')
    const address = `/espace/signalements/${await report()}`
    expect((await workspace.get('/espace/signalements')).body).toContain(`href="${address}"`)
    const { body } = await workspace.get(address)
    expect(body).toContain('Le montant est de 12 000 euros.')
    expect(body).toContain(`href="/espace/marches/${contract}/corriger"`)
    const closing = { decision: 'accepted', note: 'Montant corrigé d’après l’acte d’engagement.' }
    expect((await workspace.post(address, closing)).statusCode).toBe(303)
    expect((await workspace.get('/espace/signalements')).body).not.toContain(address)
    expect((await workspace.get('/espace/signalements?etat=clos')).body).toContain(`href="${address}"`)
    const closed = (await workspace.get(address)).body
    expect(closed).toContain(closing.note)
    expect(closed).toContain('Il a raison')
    expect(closed).not.toContain('<form class="form"')
    expect(await listAudit('contracts.close-report')).toEqual([
      {
        actor_id: workspace.person.id,
        subject_id: address.split('/').at(-1),
        details: { contract, state: 'accepted' },
      },
    ])
  })

  test.each([
    [{ decision: 'accepted', note: '' }],
    [{ decision: 'perhaps', note: 'Une note.' }],
    [{ decision: 'accepted', note: 'x'.repeat(1001) }],
  ])('whose answer is not whole is shown again: %#', async (fields) => {
    const answer = await workspace.post(`/espace/signalements/${await report()}`, fields)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('role="alert"')
    expect(answer.body).toContain('Clore le signalement')
  })

  test('that somebody else closed meanwhile says so, in the language of the page', async () => {
    const address = `/espace/signalements/${await report()}`
    await workspace.post(address, { decision: 'declined', note: 'Le montant publié est le bon.' })
    const again = await workspace.post(`/en${address}`, { decision: 'accepted', note: 'Another note.' })
    expect(again.statusCode).toBe(422)
    expect(again.body).toContain('This report is closed already')
    expect(again.body).not.toContain('Another note.')
  })

  test('is neither shown nor closed for who keeps other contracts', async () => {
    const address = `/espace/signalements/${await report()}`
    moveElsewhere()
    expect((await workspace.get('/espace/signalements')).body).not.toContain(address)
    expect((await workspace.get(address)).statusCode).toBe(400)
    const closing = { decision: 'declined', note: 'Le montant publié est le bon.' }
    expect((await workspace.post(address, closing)).statusCode).toBeGreaterThanOrEqual(400)
    expect(await listAudit('contracts.close-report')).toEqual([])
  })

  test('that is none is not found', async () => {
    for (const id of ['x', '00000000-0000-4000-8000-000000000000'])
      expect((await workspace.get(`/espace/signalements/${id}`)).statusCode).toBe(404)
  })
})

describe('a natural person', () => {
  const masking = { identifiant: '552 100 554 00013', raison: 'À sa demande, par courrier.' }
  const findMask = () => db.selectFrom('contract_mask').select('identifier_hash').executeTakeFirst()

  test('is named no more, then again, and the audit log does not say who it is', async () => {
    expect((await workspace.get('/espace/masques')).body).toContain('Personne ne l’a demandé.')
    expect((await workspace.post('/espace/masques', masking)).statusCode).toBe(303)
    expect((await workspace.get(`/marches/${contract}`)).body).not.toContain('Dupont')
    expect((await workspace.get('/marches?q=dupont')).body).not.toContain(contract)
    const { body } = await workspace.get('/espace/masques')
    expect(body).toContain(masking.raison)
    expect(body).not.toMatch(/552 ?100 ?554/)
    // Pages are kept until something is committed, which nothing is here: they are asked for by other addresses.
    const lifting = { masque: (await findMask())!.identifier_hash, motif: 'Demande reprise.' }
    expect((await workspace.post('/espace/masques/lever', lifting)).statusCode).toBe(303)
    expect(await findMask()).toBeUndefined()
    expect((await workspace.get(`/marches/${contract}?encore`)).body).toContain('Dupont')
    expect((await workspace.get('/marches?q=Dupont')).body).toContain(contract)
    const holder = await db.selectFrom('contract_holder').select(['identifier', 'name']).executeTakeFirstOrThrow()
    expect(holder).toEqual({ identifier: person, name: 'Dupont Jeanne' })
    expect(await listAudit('contracts.liftMask')).toMatchObject([
      { actor_id: workspace.person.id, details: { records: 1, reason: 'Demande reprise.' } },
    ])
    expect(JSON.stringify(await listAudit('contracts.maskPerson'))).not.toMatch(/Dupont|552/)
  })

  test.each([
    [{ identifiant: '', raison: 'Une raison.' }, 'À remplir.'],
    [{ identifiant: '552100555', raison: 'Une raison.' }, 'leur clé doit être juste'],
    [{ identifiant: person, raison: ' ' }, 'À remplir.'],
  ])('is not masked by a form that is not whole: %#', async (fields, why) => {
    const answer = await workspace.post('/espace/masques', fields)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(why)
    expect(await findMask()).toBeUndefined()
  })

  test('of whom another one holds a contract with the same mask stays unnamed', async () => {
    await workspace.post('/espace/masques', masking)
    await workspace.post('/espace/masques', { identifiant: '356000000', raison: 'Une autre demande.' })
    const masks = await db.selectFrom('contract_mask').selectAll().where('reason', '=', 'Une autre demande.').execute()
    await workspace.post('/espace/masques/lever', { masque: masks[0]!.identifier_hash, motif: 'Par erreur.' })
    expect((await workspace.get(`/marches/${contract}`)).body).toContain(naturalPerson)
    expect((await workspace.get(`/marches/${contract}`)).body).not.toContain('Dupont')
  })

  test('is masked by administrators of this instance only', async () => {
    moveElsewhere()
    expect((await workspace.get('/en/espace/masques')).body).toContain('Only an administrator of this instance')
    expect((await workspace.post('/espace/masques', masking)).statusCode).toBeGreaterThanOrEqual(400)
    expect(await findMask()).toBeUndefined()
  })

  test('is named again only where there is a mask', async () => {
    const none = await workspace.post('/espace/masques/lever', { masque: '0'.repeat(64), motif: 'Une raison.' })
    expect(none.statusCode).toBe(404)
  })
})
