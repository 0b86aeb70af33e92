import { look, type Stage, see } from './stage.ts'

/** Narrows the list by family, amount and a holder that is none, and finds the files and the feed with the same filters. */
async function narrow(stage: Stage): Promise<void> {
  const { page, address, report } = stage
  await page.goto(`${address}/marches`)
  await page.getByText('Plus de filtres').click()
  await page.getByLabel('Famille d’achats').selectOption('45')
  await page.getByLabel('Montant HT, à partir de').fill('50 000')
  await page.getByRole('button', { name: 'Filtrer' }).click()
  report.expect('the filters are in the address', page.url().includes('famille=45') && page.url().includes('min=50'))
  const csv = (await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href')) ?? ''
  report.expect('the files obey the filters', csv.startsWith('/marches.csv?') && csv.includes('famille=45'))
  const feed = await page.locator('link[rel=alternate]').getAttribute('href')
  report.expect('the feed obeys the filters', feed?.includes('famille=45') ?? false)
  await page.getByLabel('Titulaire', { exact: true }).fill('Dupont')
  await page.getByRole('button', { name: 'Filtrer' }).click()
  report.expect('what is no SIREN is said', (await page.getByText('Un SIREN a 9 chiffres').count()) === 1)
  await look(stage, 'contracts holder unknown')
}

/** Reports an error from the page of a contract: first too short, then whole. */
async function reportError(stage: Stage): Promise<void> {
  const { page, address, report } = stage
  await page.goto(`${address}/marches`)
  await page.locator('table tbody a').first().click()
  await page.getByRole('link', { name: 'Signaler une erreur' }).click()
  await look(stage, 'report form')
  await page.getByLabel('Ce qu’il faudrait lire').fill('court')
  await page.getByRole('button', { name: 'Envoyer' }).click()
  report.expect('a report too short is shown again', (await page.getByRole('alert').count()) === 1)
  await look(stage, 'report refused')
  await page.getByLabel('Ce qu’il faudrait lire').fill('Le titulaire a changé de nom en 2025.')
  await page.getByRole('button', { name: 'Envoyer' }).click()
  report.expect('a report is thanked for', (await page.getByRole('heading', { name: 'Merci' }).count()) === 1)
  await look(stage, 'report thanked')
}

/** Gives figures their own address: one that is computed, one that is measured by hand. */
async function citeFigures(stage: Stage): Promise<void> {
  const { page, address, report } = stage
  for (const indicator of ['social', 'insertion-hours']) {
    await page.goto(`${address}/indicateurs/${indicator}`)
    await page.getByRole('button', { name: 'Citer ce chiffre' }).click()
    report.expect(`${indicator}, cited, has its address`, /\/citations\/[0-9a-f]{16}$/.test(page.url()))
    await look(stage, `cited figure of ${indicator}`)
  }
}

/** Searches everything, and goes to an organisation. */
async function search(stage: Stage): Promise<void> {
  const { page, address, report } = stage
  await page.goto(`${address}/recherche`)
  await page.getByLabel('Rechercher', { exact: true }).fill('valmire')
  await page.getByRole('button', { name: 'Rechercher' }).click()
  await look(stage, 'search found')
  await page.getByRole('link', { name: 'Métropole de Valmire' }).first().click()
  report.expect('the search leads to an organisation', page.url().includes('/organisations/'))
  await look(stage, 'one organisation')
}

const pages = [
  '/marches?famille=45&min=50000&dispositif=environmental',
  '/marches.ocds.json',
  '/marches/echeances?mois=24',
  '/en/marches/echeances',
  '/recherche?q=zzzz',
  '/en/recherche?q=social',
  '/donnees',
  '/en/donnees',
  '/api',
  '/en/api',
  '/organisations',
  '/accessibilite',
  '/en/accessibilite',
  '/mentions-legales',
  '/vie-privee',
  '/contact',
  '/plan-du-site',
]

/** Contracts narrowed, reported, cited; open data, search, and what the site says of itself. */
export async function playContracts(stage: Stage): Promise<void> {
  await narrow(stage)
  await reportError(stage)
  await citeFigures(stage)
  await search(stage)
  for (const path of pages) await see(stage, path)
}
