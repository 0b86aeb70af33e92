import type { Wording } from '../../../kernel/language.ts'

const ends: Wording = {
  fr: 'Ce n’est pas du JSON lisible : le texte s’arrête avant la fin.',
  en: 'This is no readable JSON: the text stops before its end.',
}
const empty: Wording = { fr: 'Ce fichier est vide.', en: 'This file is empty.' }
const broken = (line: number): Wording => ({
  fr: `Ce n’est pas du JSON lisible : regardez la ligne ${line}.`,
  en: `This is no readable JSON: look at line ${line}.`,
})
const other: Wording = { fr: 'Ce n’est pas du JSON lisible.', en: 'This is no readable JSON.' }

/** A sentence for what the parser says, which gives at most a position. */
function faultOf(text: string, said: string): Wording {
  const found = /at position (\d+)/.exec(said)
  const at = found ? Number(found[1]) : null
  if (/end of JSON input|Unterminated/.test(said) || (at !== null && at >= text.trimEnd().length)) return ends
  return at === null ? other : broken(text.slice(0, at).split('\n').length)
}

/** The value of a JSON text, or a sentence that says why it is none. */
export function readJson(text: string): { readonly value: unknown } | { readonly fault: Wording } {
  if (text.trim() === '') return { fault: empty }
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) as unknown }
  } catch (error) {
    return { fault: faultOf(text, (error as Error).message) }
  }
}
