import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runNextJob, takeLease } from '../../../platform/jobs.ts'
import { testDatabase } from '../../../test/database.ts'
import { officialContract } from '../fixtures/official.ts'
import { openWorkspace, type Workspace } from '../fixtures/workspace.ts'
import { importDoors } from './import-doors.tsx'

const db = testDatabase()
let workspace: Workspace
beforeEach(async () => {
  workspace = await openWorkspace(db, importDoors)
})
afterEach(() => workspace.close())

const file = (...contracts: (object | null)[]) => JSON.stringify({ marches: { marche: contracts } })
const two = file(officialContract({ id: 'A' }), officialContract({ id: 'B', montant: 'NC' }), null)
const countContracts = async () =>
  (await db.selectFrom('contract').select('id').where('withdrawn', '=', false).execute()).length
const keptFiles = () => db.selectFrom('kept_file').select(['id', 'claimed']).execute()

async function sendTwo(): Promise<string> {
  const answer = await workspace.send('/espace/imports', 'marchés 2024.json', two)
  expect(answer.statusCode).toBe(303)
  return answer.headers.location as string
}

test('a file that is sent waits, is read by itself, and tells what it brought', async () => {
  const address = await sendTwo()
  const waiting = await workspace.get(address)
  expect(waiting.body).toContain('en attente')
  expect(waiting.headers.refresh).toBe('2')
  expect((await workspace.get(`${address}?suivre=non`)).headers.refresh).toBeUndefined()
  expect(await countContracts()).toBe(0)
  await workspace.work()
  const done = await workspace.get(address)
  expect(done.headers.refresh).toBeUndefined()
  expect(done.body).toContain('terminé')
  expect(done.body).toContain('Camille 1')
  expect(done.body).toContain('marchés 2024.json')
  expect(await countContracts()).toBe(2)
  expect(await keptFiles()).toEqual([])
  expect((await workspace.get('/espace/imports')).body).toContain(`href="${address}"`)
})

test('the import is audited under the name of who sent it', async () => {
  await sendTwo()
  await workspace.work()
  const lines = await db.selectFrom('audit_log').selectAll().where('action', '=', 'contracts.import').execute()
  expect(lines).toMatchObject([{ actor_kind: 'person', actor_id: workspace.person.id }])
})

test('no file, or one that is not ours, shows the form again with the reason', async () => {
  const none = await workspace.post('/espace/imports')
  expect(none.statusCode).toBe(422)
  expect(none.body).toContain('Choisissez un fichier.')
  const page = await workspace.send('/espace/imports', 'page.json', '<!doctype html><p>Bonjour</p>')
  expect(page.statusCode).toBe(422)
  expect(page.body).toContain('c’est une page web')
  expect(page.body).toContain('aria-describedby="fichier-hint fichier-error"')
  expect((await db.selectFrom('import').select('id').execute()).length).toBe(0)
})

test('a file that cannot be read says why, and nothing of it is kept', async () => {
  const address = await sendTwo()
  await db
    .updateTable('kept_file_part')
    .set({ content: Buffer.from('n’importe quoi') })
    .execute()
  await workspace.work()
  const { body } = await workspace.get(address)
  expect(body).toContain('Ce fichier n’a pas pu être importé')
  expect(body).toContain('Rien n’en a été gardé.')
  expect(body).not.toContain('levier-kept')
  expect(await countContracts()).toBe(0)
  expect(await db.selectFrom('source_record').select('id').execute()).toEqual([])
})

test('a file that is kept no more says so, and can be sent again', async () => {
  const address = await sendTwo()
  await db.deleteFrom('kept_file').execute()
  await workspace.work()
  expect((await workspace.get(address)).body).toContain('n’est plus là')
  expect(await countContracts()).toBe(0)
})

test('beside another import it waits for its turn', async () => {
  const address = await sendTwo()
  await takeLease(db, 'contracts.import', 'somebody', 60)
  await runNextJob({ ...workspace.world, clock: () => new Date('2126-01-01T00:00:00Z') })
  expect((await workspace.get(address)).body).toContain('en attente')
  await db.deleteFrom('lease').execute()
  await workspace.work()
  expect((await workspace.get(address)).body).toContain('terminé')
})

describe('anomalies', () => {
  test('are listed, of all codes or of one, and leave as a table', async () => {
    const address = await sendTwo()
    await workspace.work()
    const all = await workspace.get(`${address}/anomalies`)
    expect(all.statusCode).toBe(200)
    expect(all.body).toContain('enregistrement 3')
    expect(all.body).toContain('Rejetés')
    const one = await workspace.get(`${address}/anomalies?code=NULL_ELEMENT`)
    expect(one.body).toContain('1 anomalie')
    expect(one.body).not.toContain('enregistrement 2')
    const csv = await workspace.get(`${address}/anomalies.csv`)
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.body).toMatch(/^index,offset,line,state,code,words,field,raw\n/)
    expect(csv.body).toContain('NULL_ELEMENT')
    expect(csv.body.split('\n').length).toBeGreaterThan(2)
  })
})

describe('undoing', () => {
  test('asks first, then takes everything back', async () => {
    const address = await sendTwo()
    await workspace.work()
    expect((await workspace.get(`${address}/defaire`)).body).toContain('Défaire l’import')
    const asked = await workspace.post(`${address}/defaire`)
    expect(asked.headers.location).toBe(address)
    expect((await workspace.get(address)).body).toContain('retrait en cours')
    await workspace.work()
    expect((await workspace.get(address)).body).toContain('Ce fichier ne compte plus')
    expect(await countContracts()).toBe(0)
    const again = await workspace.post(`${address}/defaire`)
    expect(again.statusCode).toBe(400)
  })
})

describe('somebody of another organisation', () => {
  test('neither sees nor sends nor undoes', async () => {
    const address = await sendTwo()
    await workspace.work()
    const other = '200093201'
    await db.insertInto('organisation').values({ siren: other, name: 'Ailleurs' }).execute()
    const stranger = { ...workspace.person, roles: [{ organisation: crypto.randomUUID(), role: 'buyer' as const }] }
    Object.assign(workspace.person, stranger)
    for (const url of ['/espace/imports', address, `${address}/anomalies`, `${address}/anomalies.csv`])
      expect((await workspace.get(url)).statusCode, url).toBe(400)
    expect((await workspace.post(`${address}/defaire`)).statusCode).toBe(400)
    expect((await workspace.send('/espace/imports', 'x.json', two)).statusCode).toBe(400)
    expect(await countContracts()).toBe(2)
  })
})
