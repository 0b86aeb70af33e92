import { type Command, jsonOption, type OpenWorld } from '../../../platform/cli/command.ts'
import { liftMask, maskPerson } from '../actions/mask-person.ts'
import { reportMessages } from '../report-messages.ts'
import { isMaskHash, maskHash } from '../rules/public-state.ts'
import { longestSentence, sentence } from '../schema.ts'

function both(key: Words['says'] | 'maskReason') {
  return { fr: reportMessages.fr[key], en: reportMessages.en[key] }
}

/** What a command does with an identifier and a reason. Answers how many contracts were computed anew. */
type Act = (world: OpenWorld, request: { identifier: string; reason: string }) => Promise<number>

interface Words {
  readonly says: 'maskCommand' | 'unmaskCommand'
  readonly done: 'masked' | 'unmasked'
}

/** A command on the mask of one person, which tells why and how many contracts it touched. */
function maskingCommand(name: string, { says, done }: Words, act: Act): Command {
  return {
    name,
    args: 'IDENTIFIER',
    count: [1, 1],
    says: both(says),
    options: { reason: { type: 'string', value: 'TEXT', says: both('maskReason') }, json: jsonOption },
    async run({ args, language, terminal, text, flag, openWorld }) {
      const reason = sentence.safeParse(text('reason') ?? '')
      if (!reason.success) {
        terminal.say(reportMessages[language].maskNeedsReason(longestSentence))
        return 2
      }
      const contracts = await act(await openWorld(), { identifier: args[0]!, reason: reason.data })
      if (flag('json')) terminal.print(JSON.stringify({ contracts }))
      else terminal.print(reportMessages[language][done](String(contracts)))
      return 0
    },
  }
}

export const maskCommand = maskingCommand(
  'contracts mask',
  { says: 'maskCommand', done: 'masked' },
  ({ db, clock }, request) => maskPerson({ db, clock }, request),
)

/** Names a person again, by what it was masked by, or by the fingerprint that `contracts list --masks` gives. */
export const unmaskCommand = maskingCommand(
  'contracts unmask',
  { says: 'unmaskCommand', done: 'unmasked' },
  ({ db }, { identifier, reason }) =>
    liftMask({ db }, { hash: isMaskHash(identifier) ? identifier : maskHash(identifier), reason }),
)
