import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where a browser may be, the lightest first: the one without windows. */
const places = ['/usr/bin/chromium-headless-shell', '/usr/bin/google-chrome', '/usr/bin/chromium']

/** Opens the browser of this machine. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = places.find((path) => existsSync(path))
  if (!executablePath) throw new Error('no browser: install chromium-headless-shell')
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}
