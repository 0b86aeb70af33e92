import type { BrowserContext, Page } from 'playwright-core'
import { doors } from '../src/app.ts'
import { type Looking, stageOf } from './looking.ts'
import { lookWide } from './stage.ts'

/** Empties every field of a form and sends it, past what the browser itself would refuse. */
async function sendEmptied(page: Page, index: number): Promise<number> {
  const form = page.locator('main form[method=post]').nth(index)
  await form.evaluate((element) => {
    const { elements } = element as unknown as { elements: Iterable<{ type: string; value: string; checked: boolean }> }
    ;(element as unknown as { noValidate: boolean }).noValidate = true
    for (const field of elements) {
      if (/^(hidden|submit|button|file|fieldset)$/.test(field.type)) continue
      if (/^(checkbox|radio)$/.test(field.type)) field.checked = false
      else field.value = ''
    }
  })
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    form.locator('button').first().click(),
  ])
  await page.waitForLoadState()
  return answer.status()
}

const fields = 'input:not([type=hidden]), select, textarea'
const inStories = 'only in the middle of a step: the stories go through it'
const forDraft = 'only for a draft, or one state of its journey: the demonstration is further'
const notReached = 'after a step that nobody of the demonstration has taken: not looked at here'
/** Forms that no page of the demonstration shows, and why. */
export const notShown: Readonly<Record<string, string>> = {
  '/deconnexion': 'a button in the head of every page',
  '/compte/facteur/confirmer': inStories,
  '/compte/facteur/retirer': inStories,
  '/connexion/code': inStories,
  '/invitation/:token': inStories,
  '/mot-de-passe/:token': 'the same form as that of an invitation',
  '/espace/debut/communes': 'only for an intercommunality that the official list knows',
  '/espace/doublons': 'a button, where two contracts may be one',
  '/espace/masques/lever': 'a button, where somebody is masked',
  '/espace/marches/:id/reprendre': 'a button, where something was corrected',
  '/espace/concertations/:slug/annoncer': forDraft,
  '/espace/concertations/:slug/ouvrir': forDraft,
  '/espace/concertations/:slug/repondue': forDraft,
  '/espace/concertations/:slug/propositions/:number': forDraft,
  '/espace/concertations/:slug/propositions/:number/publier': forDraft,
  '/espace/concertations/:slug/questionnaires/:questionnaire/textes': forDraft,
  '/concertations/:slug/questionnaires/:questionnaire/verifier': notReached,
  '/concertations/mes-donnees/donnees.json': notReached,
  '/concertations/mes-donnees/effacer': notReached,
  '/compte/mes-donnees/effacer': notReached,
  '/concertations/:slug/contributions/recu/:code/recours': notReached,
  '/concertations/:slug/contributions/recu/:code/adresse': notReached,
  '/espace/concertations/:slug/invitations': notReached,
  '/espace/concertations/:slug/bilan/publier': notReached,
  '/espace/concertations/:slug/bilan/retirer': notReached,
  '/espace/concertations/:slug/bilan/affirmations/retirer': notReached,
  '/espace/courriers/relancer/:id': notReached,
  '/espace/courriers/envois/:id/annuler': notReached,
  '/espace/courriers/contacts/:id/levee': notReached,
  '/espace/personnes/:id/rouvrir': notReached,
  '/suivi-des-reponses/:token': notReached,
  '/espace/concertations/:slug/reponses/publication': notReached,
  '/espace/concertations/:slug/reponses/reponse/approuver': notReached,
  '/espace/concertations/:slug/reponses/reponse/retirer': notReached,
  '/espace/schema/:slug/membres': forDraft,
  '/espace/schema/:slug/membres/retirer': forDraft,
  '/espace/schema/:slug/textes/:kind/:code/retirer': forDraft,
  '/espace/schema/:slug/adopter': 'only for a draft: the story of the keyboard fills it',
  '/espace/schema/:slug/etats': 'only when a year is over: the story of the keyboard fills it',
}

/** The address of a page with its form open, where a choice opens it. */
export function withForm(path: string): string {
  return /^\/espace\/marches\/[^/]+\/corriger$/.test(path) ? `${path}?champ=amount` : path
}

/** Sends every form of some pages with nothing in it, and looks at what comes back. */
export async function refuseForms(context: BrowserContext, paths: Iterable<string>, looking: Looking): Promise<void> {
  const page = await context.newPage()
  const { site, seen } = looking
  for (const path of paths) {
    await page.goto(site.address + path)
    const forms = page.locator('main form[method=post]')
    const targets = await forms.evaluateAll((all) =>
      all.map((form) => (form as unknown as { getAttribute(name: string): string }).getAttribute('action')),
    )
    for (const [index, target] of targets.entries()) {
      const door = postDoorOf(target ?? path)
      if (door === undefined || seen.hasForm(door)) continue
      if ((await forms.nth(index).locator(fields).count()) === 0) {
        seen.note(`POST ${door}`, 'button')
        continue
      }
      const status = await sendEmptied(page, index)
      if (status === 422) await lookWide(stageOf(page, looking), `${door} refused`)
      seen.note(`POST ${door}`, status === 422 ? 'refused form' : 'taken empty')
      await page.goto(site.address + path)
    }
  }
  await page.close()
}

const postDoors = doors
  .filter(({ method }) => method === 'POST')
  .map(({ path }) => ({ path, shape: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`) }))
  .sort((a, b) => a.path.split(':').length - b.path.split(':').length)

function postDoorOf(address: string): string | undefined {
  const path = address.split(/[?#]/)[0]!
  return postDoors.find(({ shape }) => shape.test(path))?.path
}
