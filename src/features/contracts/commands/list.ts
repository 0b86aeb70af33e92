import type { Language } from '../../../kernel/language.ts'
import { type Call, type Command, jsonOption } from '../../../platform/cli/command.ts'
import { messages } from '../messages.ts'
import { type ImportRow, listImports } from '../queries/imports.ts'
import { listLatest } from '../queries/latest.ts'
import { listMaskRows } from '../queries/masks.ts'
import { reportMessages } from '../report-messages.ts'

const atMost = 1000

function importLine(row: ImportRow, language: Language): string {
  const { inserted, updated, unchanged, merged, rejected } = row.counts
  const say = messages[language]
  const counts = `${inserted} ${say.inserted}, ${updated} ${say.updated}, ${unchanged} ${say.unchanged}, ${merged} ${say.merged}, ${rejected} ${say.rejected}`
  return `${String(row.id).padStart(5)}  ${row.started_at.toISOString().slice(0, 16)}  ${row.state.padEnd(11)}  ${row.file_name}  ${counts}`
}

async function printImports({ terminal, language, flag, openWorld }: Call): Promise<void> {
  const rows = await listImports((await openWorld()).db, atMost)
  if (flag('json')) terminal.print(JSON.stringify(rows))
  else if (rows.length === 0) terminal.print(messages[language].noImports)
  else for (const row of rows) terminal.print(importLine(row, language))
}

async function printMasks({ terminal, language, flag, openWorld }: Call): Promise<void> {
  const rows = await listMaskRows((await openWorld()).db, { limit: atMost, offset: 0 })
  if (flag('json')) terminal.print(JSON.stringify(rows))
  else if (rows.length === 0) terminal.print(reportMessages[language].noMasks)
  else for (const { askedOn, hash, reason } of rows) terminal.print(`${askedOn}  ${hash}  ${reason}`)
}

async function printContracts(call: Call): Promise<void> {
  const { terminal } = call
  const { db } = await call.openWorld()
  const siren = call.text('buyer')?.slice(0, 9)
  for (const row of await listLatest(db, atMost, siren)) {
    if (call.flag('json')) terminal.print(JSON.stringify(row))
    else {
      const amount = row.amount === null ? '' : `${Math.round(row.amount / 100)} €`
      const object = (row.object ?? '').slice(0, 70)
      terminal.print(
        `${row.notified_on ?? '          '}  ${row.buyer_siren ?? '         '}  ${amount.padStart(14)}  ${object}`,
      )
    }
  }
}

export const listCommand: Command = {
  name: 'contracts list',
  args: '',
  count: [0, 0],
  says: {
    fr: 'donne les derniers contrats, les imports, ou les demandes de ne plus être nommé',
    en: 'lists the latest contracts, the imports, or the requests to be named no more',
  },
  options: {
    imports: { type: 'boolean', says: { fr: 'les imports, avec leur numéro', en: 'the imports, with their number' } },
    masks: {
      type: 'boolean',
      says: {
        fr: 'les demandes de ne plus être nommé : jour, empreinte, raison',
        en: 'the requests to be named no more: day, fingerprint, reason',
      },
    },
    buyer: { type: 'string', value: 'SIREN', says: { fr: 'd’un seul acheteur', en: 'of one buyer' } },
    json: jsonOption,
  },
  async run(call) {
    if (call.flag('imports')) await printImports(call)
    else if (call.flag('masks')) await printMasks(call)
    else await printContracts(call)
    return 0
  },
}
