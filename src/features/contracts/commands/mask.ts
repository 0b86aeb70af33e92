import { type Command, jsonOption } from '../../../platform/cli/command.ts'
import { maskPerson } from '../actions/mask-person.ts'
import { reportMessages } from '../report-messages.ts'

function both(key: 'maskCommand' | 'maskReason') {
  return { fr: reportMessages.fr[key], en: reportMessages.en[key] }
}

export const maskCommand: Command = {
  name: 'contracts mask',
  args: 'IDENTIFIER',
  count: [1, 1],
  says: both('maskCommand'),
  options: { reason: { type: 'string', value: 'TEXT', says: both('maskReason') }, json: jsonOption },
  async run({ args, language, terminal, text, flag, openWorld }) {
    const reason = text('reason')?.trim() ?? ''
    if (reason === '') {
      terminal.say(reportMessages[language].maskNeedsReason)
      return 2
    }
    const { db, clock } = await openWorld()
    const contracts = await maskPerson({ db, clock }, { identifier: args[0]!, reason: reason.slice(0, 500) })
    if (flag('json')) terminal.print(JSON.stringify({ contracts }))
    else terminal.print(reportMessages[language].masked(String(contracts)))
    return 0
  },
}
