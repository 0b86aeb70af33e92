import { writeFileSync } from 'node:fs'
import { dayInParis } from '../../../kernel/calendar.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import { type Call, type Command, jsonOption, type OpenWorld } from '../../../platform/cli/command.ts'
import { commandMessages } from '../command-messages.ts'
import { messages, stateWords } from '../messages.ts'
import { findBoard } from '../queries/board.ts'
import { readDocument } from '../queries/document.ts'
import { findCurrentScheme, findScheme, listSchemes, type Scheme } from '../queries/schemes.ts'
import { listTargets, type Target } from '../queries/targets.ts'
import { findingOf } from '../views/finding.ts'
import { goalWords, outcomeOf, periodWords } from '../views/readings.ts'
import { valueWords } from '../views/values.ts'

async function demandScheme({ args, language }: Call, { db }: OpenWorld): Promise<Scheme> {
  const [slug] = args
  const scheme = slug === undefined ? await findCurrentScheme(db) : await findScheme(db, slug)
  if (scheme) return scheme
  const say = commandMessages[language]
  throw new NotFound(slug === undefined ? say.none : say.noScheme(slug))
}

/** `levier scheme list`. */
export const listSchemesCommand: Command = {
  name: 'scheme list',
  args: '',
  count: [0, 0],
  says: { fr: 'donne les schémas', en: 'lists the schemes' },
  options: { json: jsonOption },
  async run({ terminal, language, flag, openWorld }) {
    const schemes = await listSchemes((await openWorld()).db)
    if (flag('json')) terminal.print(JSON.stringify(schemes))
    else if (schemes.length === 0) terminal.print(commandMessages[language].none)
    else
      for (const { slug, organisation, title, from, to, state } of schemes)
        terminal.print(
          `${slug.padEnd(28)}  ${from} → ${to}  ${messages[language][state].padEnd(10)}  ${organisation} : ${wordsOf(title, language)}`,
        )
    return 0
  },
}

function targetLine(target: Target, language: Call['language'], over: boolean): string {
  const { title, last, unit } = target
  const say = messages[language]
  const value = last
    ? `${valueWords(last.value, unit, language)} ${periodWords(last.period, language)}`
    : over
      ? say.noValueOver
      : say.noMeasure
  const { head, words } = outcomeOf(target, language, over)
  const goal = goalWords(target, language) ?? say.noGoal
  return `  ${wordsOf(title, language)}\n    ${value} · ${say.goalMark(goal)} · ${over ? say.result : say.forecast} : ${head}. ${words}`
}

/** `levier scheme show`: where the current scheme, or the one named, stands. */
export const showSchemeCommand: Command = {
  name: 'scheme show',
  args: '[SCHEME]',
  count: [0, 1],
  says: {
    fr: 'dit où en est un schéma : ses objectifs et ses actions',
    en: 'says where a scheme stands: its targets and its actions',
  },
  options: { json: jsonOption },
  async run(call) {
    const { terminal, language } = call
    const world = await call.openWorld()
    const scheme = await demandScheme(call, world)
    const today = dayInParis(world.clock())
    const targets = await listTargets(world.db, scheme, today)
    const board = await findBoard(world.db, scheme, today)
    if (call.flag('json')) {
      const actions = board.flatMap(({ division, actions: list }) =>
        list.map(({ code, number, title, shown }) => ({ code, number, title, division: division.code, state: shown })),
      )
      terminal.print(JSON.stringify({ ...scheme, targets, actions }))
      return 0
    }
    terminal.print(`${scheme.organisation} : ${wordsOf(scheme.title, language)}`)
    terminal.print(`${findingOf(scheme, targets, language)}.\n`)
    for (const target of targets) terminal.print(targetLine(target, language, scheme.state === 'closed'))
    for (const { division, actions } of board) {
      terminal.print(`\n${wordsOf(division.title, language)}`)
      for (const { number, code, title, shown } of actions)
        terminal.print(
          `  ${String(number).padStart(3)}  ${code.padEnd(6)}  ${stateWords[shown][language].padEnd(11)}  ${wordsOf(title, language)}`,
        )
    }
    return 0
  },
}

/** `levier scheme export`: a whole scheme as one JSON document. */
export const exportSchemeCommand: Command = {
  name: 'scheme export',
  args: '[SCHEME]',
  count: [0, 1],
  says: { fr: 'écrit un schéma entier en un document JSON', en: 'writes a whole scheme as one JSON document' },
  options: {
    output: {
      type: 'string',
      value: 'FILE',
      says: { fr: commandMessages.fr.output, en: commandMessages.en.output },
    },
    json: jsonOption,
  },
  async run(call) {
    const { terminal, language } = call
    const world = await call.openWorld()
    const document = await readDocument(world.db, await demandScheme(call, world))
    const text = `${JSON.stringify(document, null, 2)}\n`
    const file = call.text('output')
    if (file === undefined) await terminal.write(text)
    else {
      writeFileSync(file, text)
      if (call.flag('json')) terminal.print(JSON.stringify({ scheme: document.slug, file }))
      else terminal.print(commandMessages[language].exported(file))
    }
    return 0
  },
}
