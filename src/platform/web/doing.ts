import { readFileSync } from 'node:fs'
import { catalogue } from '../../kernel/language.ts'
import { Conflict, Refused } from '../../kernel/refusal.ts'
import type { FormState } from '../../ui/post-form.tsx'
import type { Doing } from '../doing.ts'
import type { GivenFile } from '../stored-files.ts'
import type { Again, SentForm, Visit } from './door.ts'

const messages = catalogue({
  noFile: { fr: 'Choisissez un fichier.', en: 'Choose a file.' },
})

/** Who does something, for the actions. */
export function doingOf({ world, actor, identity }: Visit): Doing {
  const { db, subscriptions } = world
  return { db, actor, now: world.clock(), name: identity.name, subscriptions }
}

/** What the views need of a form, empty or shown again. */
export function stateOf({ language, formToken }: Visit, again?: Again): FormState {
  return { language, formToken, errors: again?.errors ?? {}, sent: again?.sent.fields ?? {} }
}

/** Lets a form be shown again where somebody else was faster, so that nothing that was written is lost. */
export async function keepingText<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Conflict) throw new Refused(error.said)
    throw error
  }
}

/** The bytes of a file that came with a form. Throws `Refused`, beside its field, where none did. */
export function readSentBytes({ language }: Visit, files: SentForm['files'], name: string): Buffer {
  const file = files[name]
  if (!file || file.size === 0) throw new Refused(messages[language].noFile, name)
  return readFileSync(file.path)
}

/** A file that may have come with a form, as it was given. */
export function givenFile(files: SentForm['files'], field: string): GivenFile | null {
  const file = files[field]
  return file && file.size > 0 ? { name: file.name, content: readFileSync(file.path) } : null
}

/** The same as text. */
export function readSent(visit: Visit, files: SentForm['files'], name: string): string {
  return readSentBytes(visit, files, name).toString('utf8')
}
