import { commandLine } from '../../../kernel/actor.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import { type Command, jsonOption } from '../../../platform/cli/command.ts'
import { interruptible } from '../../../platform/cli/interrupt.ts'
import { undoImport } from '../actions/undo.ts'
import { messages } from '../messages.ts'

export const undoCommand: Command = {
  name: 'contracts undo',
  args: 'IMPORT',
  count: [1, 1],
  says: {
    fr: 'défait un import, par son numéro (« contracts list --imports »)',
    en: 'undoes an import, by its number (“contracts list --imports”)',
  },
  options: { json: jsonOption },
  async run({ args, language, terminal, flag, openWorld }) {
    const written = args[0]!
    if (!/^\d{1,9}$/.test(written)) throw new NotFound(messages[language].noSuchImport(written))
    const { db, subscriptions } = await openWorld()
    const contracts = await interruptible((signal) =>
      undoImport({ db, subscriptions, actor: commandLine, language, signal }, Number(written)),
    )
    if (flag('json')) terminal.print(JSON.stringify({ import: Number(written), contracts }))
    else terminal.print(messages[language].undone(written, String(contracts)))
    return 0
  },
}
