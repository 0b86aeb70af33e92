import type { RunningSite } from './site.ts'
import type { Stage } from './stage.ts'

interface Focus {
  readonly tag: string
  readonly type: string
  readonly id: string
  readonly name: string
  readonly text: string
  readonly href: string
  readonly action: string
}

/** What has the focus. */
function focusOf({ page }: Stage): Promise<Focus | null> {
  return page.evaluate(() => {
    interface Element {
      readonly tagName: string
      readonly id: string
      readonly textContent: string | null
      readonly form?: { getAttribute(name: string): string | null } | null
      getAttribute(name: string): string | null
    }
    const element = (globalThis as unknown as { document: { activeElement: Element | null } }).document.activeElement
    if (!element || element.tagName === 'BODY') return null
    return {
      tag: element.tagName.toLowerCase(),
      type: element.getAttribute('type') ?? '',
      id: element.id,
      name: element.getAttribute('name') ?? '',
      text: (element.textContent ?? '').trim(),
      href: element.getAttribute('href') ?? '',
      action: element.form?.getAttribute('action') ?? '',
    }
  })
}

const furthest = 500

/** Presses Tab until something is reached, as somebody without a mouse would. Throws where the keyboard does not lead there. */
async function tabTo(stage: Stage, what: string, is: (focus: Focus) => boolean): Promise<void> {
  for (let step = 0; step < furthest; step++) {
    await stage.page.keyboard.press('Tab')
    const focus = await focusOf(stage)
    if (focus && is(focus)) return
  }
  throw new Error(`the keyboard does not reach ${what} on ${stage.page.url()}`)
}

/** Presses Enter on what has the focus, and waits for the page to which it leads. */
async function follow({ page }: Stage): Promise<void> {
  const gone = page.waitForEvent('framenavigated')
  await page.keyboard.press('Enter')
  await gone
  await page.waitForLoadState()
}

const link = (text: RegExp) => (focus: Focus) => focus.tag === 'a' && text.test(focus.text)
const field = (name: string) => (focus: Focus) => focus.name === name && focus.tag !== 'button'
const button = (text: string) => (focus: Focus) => focus.tag === 'button' && focus.text === text

async function signIn(stage: Stage, site: RunningSite): Promise<void> {
  const { page, address } = stage
  const email = 'hugo.marchal@valmire.example'
  await page.goto(address)
  await tabTo(stage, 'the way in', link(/^(Se connecter|Connexion)/))
  await follow(stage)
  await tabTo(stage, 'the address', field('email'))
  await page.keyboard.type(email)
  await tabTo(stage, 'the password', (focus) => focus.type === 'password')
  await page.keyboard.type(site.passwordOf(email))
  await follow(stage)
}

/** Jumps over the head of the page, narrows the list by a box and words, and opens a contract. */
async function findContract(stage: Stage): Promise<void> {
  const { page, address, report } = stage
  await page.goto(address)
  await tabTo(stage, 'the contracts', (focus) => focus.href === '/marches')
  await follow(stage)
  await page.keyboard.press('Tab')
  await follow(stage)
  report.expect('the first key jumps to the content', page.url().includes('#'))
  await tabTo(stage, 'the words', field('q'))
  await page.keyboard.type('travaux')
  await tabTo(stage, 'a box', (focus) => focus.type === 'checkbox')
  await page.keyboard.press('Space')
  await tabTo(stage, 'the button of the filters', button('Filtrer'))
  await follow(stage)
  report.expect('the filters of the keyboard are in the address', /[?&]q=travaux/.test(page.url()))
  await tabTo(stage, 'a contract', (focus) => /^\/marches\/[0-9a-f-]{36}$/.test(focus.href))
  await follow(stage)
  report.expect('the keyboard opens a contract', /\/marches\/[0-9a-f-]{36}$/.test(page.url()))
}

/** Takes an action to another state, and says why. */
async function moveAction(stage: Stage): Promise<void> {
  const { page, address, report } = stage
  await page.goto(`${address}/espace`)
  await tabTo(stage, 'the schemes', (focus) => focus.href === '/espace/schema')
  await follow(stage)
  await tabTo(stage, 'the scheme', (focus) => focus.href === '/espace/schema/valmire-2026-2028')
  await follow(stage)
  await tabTo(stage, 'an action', (focus) => focus.href.startsWith('/espace/schema/actions/'))
  await follow(stage)
  await tabTo(stage, 'the state', field('moveTo'))
  await page.keyboard.press('End')
  await tabTo(stage, 'the reason', field('moveBody'))
  await page.keyboard.type('Décidé au clavier, en comité de pilotage.')
  await tabTo(stage, 'the button of the state', (focus) => focus.tag === 'button' && focus.action.endsWith('/etat'))
  await follow(stage)
  report.expect('the keyboard moves an action', (await page.getByText('Décidé au clavier').count()) > 0)
}

/** Types what a form asks for, field after field, and sends it. */
async function fill(stage: Stage, values: Readonly<Record<string, string>>, action: string): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await tabTo(stage, `the field ${name}`, field(name))
    await stage.page.keyboard.type(value)
  }
  await tabTo(stage, 'the button', (focus) => focus.tag === 'button' && focus.action.endsWith(action))
  await follow(stage)
}

/** Begins a scheme of years that are over, adopts it, and freezes the figures of one of them. */
async function freeze(stage: Stage): Promise<void> {
  const { page, address, report } = stage
  await page.goto(`${address}/espace/schema`)
  await tabTo(stage, 'a new scheme', (focus) => focus.href === '/espace/schema/nouveau')
  await follow(stage)
  const period = { from: '01012023', to: '12122025' }
  await fill(stage, { title: 'Schéma du clavier', slug: 'clavier-2023-2025', ...period }, '/nouveau')
  await fill(stage, { divisionCode: 'axe-1', divisionTitle: 'Un axe' }, '/parties')
  await fill(stage, { actionCode: 'action-1', actionTitle: 'Une action' }, '/clavier-2023-2025/actions')
  await page.goto(`${address}/espace/schema/clavier-2023-2025`)
  await tabTo(stage, 'the versions', (focus) => focus.href.endsWith('/clavier-2023-2025/versions'))
  await follow(stage)
  await fill(stage, { changes: 'Première version, adoptée au clavier.' }, '/adopter')
  await tabTo(stage, 'the statements', (focus) => focus.href.endsWith('/clavier-2023-2025/etats'))
  await follow(stage)
  await tabTo(stage, 'the year', field('year'))
  await page.keyboard.press('End')
  await tabTo(stage, 'the promise', field('sure'))
  await page.keyboard.press('Space')
  await fill(stage, {}, '/etats')
  report.expect('the keyboard freezes a statement', (await page.getByText('L’état est figé.').count()) === 1)
}

/** The main things, by the keyboard alone: in, filters, a contract, an action's state, a statement. Nothing is clicked. */
export async function playKeyboard(stage: Stage, site: RunningSite): Promise<void> {
  await stage.page.context().clearCookies()
  try {
    await signIn(stage, site)
    await findContract(stage)
    await moveAction(stage)
    await freeze(stage)
  } catch (error) {
    const shown = await stage.page.locator('main').innerText()
    stage.report.check('the main things can be done by the keyboard', [(error as Error).message, shown.slice(0, 1500)])
  }
  await stage.page.context().clearCookies()
}
