import type { Wording } from '../kernel/language.ts'
import { settings } from '../platform/config.ts'
import { tableOf } from './markdown.ts'

function defaultOf(schema: { safeParse(value: unknown): { data?: unknown } }): string {
  const value = schema.safeParse(undefined).data
  return value === undefined || value === '' ? '' : `\`${String(value)}\``
}

/** The settings of the environment as a table. */
export function settingsTable(): string {
  const rows = Object.entries(settings).map(([name, { schema, says }]) => {
    const { fr, en }: Wording = says
    return [`\`${name}\``, defaultOf(schema), fr, en]
  })
  return tableOf(['variable', 'par défaut / default', 'rôle', 'purpose'], rows)
}
