import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from '../root.ts'

const cuts = {
  'source-sans-3': ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'],
  'source-serif-4': ['400Regular', '600SemiBold'],
} as const

const families = { 'source-sans-3': 'SourceSans3', 'source-serif-4': 'SourceSerif4' } as const

/** The typefaces of printed documents, as TrueType: the compiler reads no web font. */
export function readFonts(): Buffer[] {
  const require = createRequire(join(root, 'package.json'))
  return (Object.keys(cuts) as (keyof typeof cuts)[]).flatMap((family) => {
    const folder = dirname(require.resolve(`@expo-google-fonts/${family}/package.json`))
    return cuts[family].map((cut) => readFileSync(join(folder, cut, `${families[family]}_${cut}.ttf`)))
  })
}
