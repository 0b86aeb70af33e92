import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from '../root.ts'

/** A file that never changes under its address: the address holds the hash of its content. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly content: Buffer
}

const fontFiles = {
  'sans.woff2': '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  'sans-italic.woff2': '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2',
  'serif.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
}

function assetOf(name: string, type: string, content: Buffer): Asset {
  const [stem, extension] = name.split('.')
  return { path: `/assets/${stem}.${hash('sha1', content).slice(0, 10)}.${extension}`, type, content }
}

function loadFonts(): Map<string, Asset> {
  const require = createRequire(join(root, 'package.json'))
  return new Map(
    Object.entries(fontFiles).map(([name, file]) => {
      const [scope, pack, ...rest] = file.split('/')
      const folder = dirname(require.resolve(`${scope}/${pack}/package.json`))
      return [name, assetOf(name, 'font/woff2', readFileSync(join(folder, ...rest)))]
    }),
  )
}

/** The style sheet: the layers of `public/css` in the order of their names, with the addresses of the fonts. */
function loadStyle(fonts: ReadonlyMap<string, Asset>): Asset {
  const folder = join(root, 'public', 'css')
  const files = readdirSync(folder).filter((name) => name.endsWith('.css'))
  const text = files.sort().map((name) => readFileSync(join(folder, name), 'utf8'))
  const css = text.join('\n').replace(/url\("font:([^"]+)"\)/g, (_, name: string) => `url("${fonts.get(name)!.path}")`)
  return assetOf('levier.css', 'text/css; charset=utf-8', Buffer.from(css))
}

export interface Assets {
  /** Address of the style sheet. */
  readonly style: string
  readonly files: ReadonlyMap<string, Asset>
  readonly icon: Buffer
}

/** Reads style and fonts once, at the start. */
export function loadAssets(): Assets {
  const fonts = loadFonts()
  const style = loadStyle(fonts)
  const files = new Map([style, ...fonts.values()].map((asset) => [asset.path, asset]))
  return { style: style.path, files, icon: readFileSync(join(root, 'public', 'icon.svg')) }
}
