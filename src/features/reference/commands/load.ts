import { commandLine } from '../../../kernel/actor.ts'
import { type Command, jsonOption } from '../../../platform/cli/command.ts'
import { loadCpv } from '../actions/load-cpv.ts'
import { messages } from '../messages.ts'

/** `levier reference load cpv FILE`: labels for all CPV codes, in place of those of the divisions alone. */
export const loadReferenceCommand: Command = {
  name: 'reference load',
  args: 'cpv FILE',
  count: [2, 2],
  says: { fr: messages.fr.load, en: messages.en.load },
  options: { json: jsonOption },
  async run({ args, language, terminal, flag, openWorld }) {
    const [list, file] = args as [string, string]
    const say = messages[language]
    if (list !== 'cpv') {
      terminal.say(say.unknownList(list))
      return 2
    }
    const { db } = await openWorld()
    const loaded = await loadCpv({ db, actor: commandLine, language }, file)
    const shown = (count: number) => new Intl.NumberFormat(language).format(count)
    const { codes, added, changed, removed } = loaded
    if (flag('json')) terminal.print(JSON.stringify(loaded))
    else terminal.print(say.loaded(shown(codes), shown(added), shown(changed), shown(removed)))
    return 0
  },
}
