import { commandLine } from '../../../kernel/actor.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { type Command, jsonOption } from '../../../platform/cli/command.ts'
import { initInstance } from '../actions/init-instance.ts'
import { commandMessages } from '../command-messages.ts'

const says = (key: 'init' | 'initBuyer' | 'initName' | 'initEmail') => ({
  fr: commandMessages.fr[key],
  en: commandMessages.en[key],
})

export const initCommand: Command = {
  name: 'init',
  args: '',
  count: [0, 0],
  says: says('init'),
  options: {
    buyer: { type: 'string', value: 'SIRET', says: says('initBuyer') },
    name: { type: 'string', value: 'NOM', says: says('initName') },
    email: { type: 'string', value: 'EMAIL', says: says('initEmail') },
    json: jsonOption,
  },
  async run({ terminal, language, text, flag, openWorld }) {
    const say = commandMessages[language]
    const [siret, name, email] = [text('buyer'), text('name'), text('email')]
    if (siret === undefined) throw new Refused(say.buyerNeeded)
    const asked = { siret, ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) }
    const done = await initInstance({ world: await openWorld(), actor: commandLine, language }, asked)
    if (flag('json')) terminal.print(JSON.stringify(done))
    else {
      terminal.print(say.initialised(done.name, done.siren))
      terminal.print(done.link === null ? say.thenUser : say.thenLink(done.link))
    }
    return 0
  },
}
