import { codeAt } from '../src/features/accounts/rules/totp.ts'
import type { RunningSite } from './site.ts'
import { look, type Stage, see } from './stage.ts'

const administrator = 'nadia.ferrand@valmire.example'

async function signIn({ page, address }: Stage, email: string, password: string): Promise<void> {
  await page.goto(`${address}/connexion?vers=/espace`)
  await page.getByRole('textbox', { name: 'Adresse électronique', exact: true }).fill(email)
  await page.getByRole('textbox', { name: 'Mot de passe', exact: true }).fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
}

/** Comes in as somebody of the demonstration, whoever was in before. */
export async function enterAs(stage: Stage, site: RunningSite, mailbox: string): Promise<void> {
  const email = `${mailbox}@valmire.example`
  await stage.page.context().clearCookies()
  await signIn(stage, email, site.passwordOf(email))
}

async function signOut(stage: Stage): Promise<void> {
  await stage.page.getByRole('button', { name: 'Se déconnecter' }).click()
  const notice = stage.page.getByText('Vous êtes déconnecté.')
  stage.report.expect('signing out says so', (await notice.count()) === 1)
}

/** The code of another step than the one used before: none is taken twice. */
const codeIn = (secret: string, seconds: number) => codeAt(secret, new Date(Date.now() + seconds * 1000))

/** Sets up a second factor, is asked for it, and takes it away by a recovery code. */
async function useSecondFactor(stage: Stage, password: string): Promise<void> {
  const { page, address, report } = stage
  await page.goto(`${address}/compte`)
  await page.getByRole('button', { name: 'Mettre en place' }).click()
  await look(stage, 'second factor begun')
  const secret = (
    (await page.locator('#facteur').locator('xpath=../..').locator('code').first().textContent()) ?? ''
  ).replace(/\s/g, '')
  await page.getByRole('textbox', { name: 'Code de vérification', exact: true }).fill('000000')
  await page.getByRole('button', { name: 'Confirmer' }).click()
  await look(stage, 'second factor refused')
  await page.getByRole('textbox', { name: 'Code de vérification', exact: true }).fill(codeIn(secret, 0))
  await page.getByRole('button', { name: 'Confirmer' }).click()
  await look(stage, 'recovery codes')
  const recovery = (await page.locator('.codes code').first().textContent()) ?? ''
  await page.getByRole('link', { name: 'Je les ai notés' }).click()
  await signOut(stage)
  await signIn(stage, administrator, password)
  report.expect('a code is asked for', page.url().includes('/connexion/code'))
  await look(stage, 'code asked')
  await page.getByRole('textbox', { name: 'Code de vérification', exact: true }).fill(codeIn(secret, 30))
  await page.getByRole('button', { name: 'Vérifier' }).click()
  report.expect('the code opens the workspace', page.url() === `${address}/espace`)
  await page.goto(`${address}/compte`)
  await page.getByRole('textbox', { name: 'Code de vérification', exact: true }).fill(recovery)
  await page.getByRole('button', { name: 'Retirer le second facteur' }).click()
  report.expect('the factor is gone', (await page.getByText('Le second facteur est retiré.').count()) === 1)
}

/** Invites somebody, who chooses a password in another browser and sees what they may do. */
async function invite(stage: Stage): Promise<void> {
  const { page, address, report } = stage
  const email = `camille.${stage.width}@valmire.example`
  await page.goto(`${address}/espace/personnes`)
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Camille Perrin')
  await page.getByRole('textbox', { name: 'Adresse électronique', exact: true }).fill(email)
  await page.getByRole('checkbox', { name: 'acheteur' }).check()
  await page.getByRole('button', { name: 'Inviter' }).click()
  await look(stage, 'link to hand on')
  const path = new URL((await page.locator('main code').textContent()) ?? address).pathname
  const context = await page.context().browser()!.newContext({ bypassCSP: true, locale: 'fr-FR' })
  const guest = { ...stage, page: await context.newPage() }
  await guest.page.setViewportSize({ width: stage.width, height: 900 })
  await guest.page.goto(address + path)
  await look(guest, 'invitation')
  await guest.page.getByRole('textbox', { name: 'Nouveau mot de passe', exact: true }).fill('court')
  await guest.page.getByRole('button', { name: 'Choisir' }).click()
  await look(guest, 'password too short')
  await guest.page
    .getByRole('textbox', { name: 'Nouveau mot de passe', exact: true })
    .fill('une haie, un hêtre, une halle')
  await guest.page.getByRole('button', { name: 'Choisir' }).click()
  await signIn(guest, email, 'une haie, un hêtre, une halle')
  report.expect('the guest is in', (await guest.page.getByText('Bonjour, Camille Perrin').count()) === 1)
  await look(guest, 'workspace of a buyer')
  const refused = await guest.page.goto(`${address}/espace/personnes`)
  report.expect('the guest administers nobody', refused?.status() === 403)
  await context.close()
}

/** Signs in, sets up and uses a second factor, invites somebody, reads the log, signs out; looks at each page on the way. */
export async function playAccounts(stage: Stage, site: RunningSite): Promise<void> {
  const { page, address, report } = stage
  const password = site.passwordOf(administrator)
  for (const path of ['/connexion', '/en/connexion', '/mot-de-passe-oublie', '/invitation/none']) await see(stage, path)
  await page.goto(`${address}/espace/journal`)
  report.expect('a visitor is asked to sign in', page.url().includes('/connexion?vers='))
  await signIn(stage, administrator, 'not this one')
  await look(stage, 'sign in refused')
  await signIn(stage, administrator, password)
  report.expect('the administrator is in', page.url() === `${address}/espace`)
  await useSecondFactor(stage, password)
  await invite(stage)
  for (const path of ['/espace', '/en/espace', '/compte', '/espace/personnes', '/en/espace/personnes'])
    await see(stage, path)
  await page.getByRole('link', { name: 'Camille Perrin' }).first().click()
  await look(stage, 'one person')
  for (const path of ['/en/espace/journal?action=accounts.invite', '/espace/journal']) await see(stage, path)
  await signOut(stage)
}
