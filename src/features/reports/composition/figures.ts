import type { Language } from '../../../kernel/language.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import { formatNumber } from '../../../ui/format.ts'
import { channels } from '../../consultation/rules/state.ts'
import { figureMessages, messages } from '../messages.ts'
import type { Material } from '../queries/material.ts'
import type { ByChannel } from '../queries/voices.ts'
import { type Block, type KeyFigure, say } from '../rules/document.ts'
import { channelWords } from '../word-messages.ts'
import { paragraph } from './words.ts'

const sumOf = (counts: ByChannel) => channels.reduce((sum, channel) => sum + counts[channel], 0)

/** One figure for each channel by which something came: figures of several channels are never added up. */
function eachChannel(
  counts: ByChannel,
  language: Language,
  { label, definition }: { label: (channel: string) => string; definition: string },
): KeyFigure[] {
  return channels
    .filter((channel) => counts[channel] > 0)
    .map((channel) => ({
      value: formatNumber(counts[channel], language),
      label: label(channelWords[channel][language]),
      definition,
    }))
}

function statedFigures({ stated }: Material, language: Language): KeyFigure[] {
  const words = figureMessages[language]
  return stated.map(({ label, channel, count, source }) => {
    const [by, from] = [channelWords[channel][language], wordsOf(source, language)]
    return {
      value: count === null ? messages[language].notSaid : formatNumber(count, language),
      label: wordsOf(label, language),
      definition: count === null ? words.statedUnknown(by, from) : words.stated(by, from),
    }
  })
}

function countedFigures({ questionnaires, contributions, events }: Material, language: Language): KeyFigure[] {
  const words = figureMessages[language]
  const number = (value: number) => formatNumber(value, language)
  return [
    ...questionnaires.flatMap(({ title, counted, setAside }) =>
      eachChannel(counted, language, {
        label: (channel) => words.submissions(wordsOf(title, language), channel),
        definition: words.submissionsSay(number(setAside)),
      }),
    ),
    ...eachChannel(contributions.shown, language, {
      label: words.contributions,
      definition: words.contributionsSay,
    }),
    ...(contributions.fromQuestionnaires === 0
      ? []
      : [
          {
            value: number(contributions.fromQuestionnaires),
            label: words.fromQuestionnaires,
            definition: words.fromQuestionnairesSay,
          },
        ]),
    ...(contributions.hidden === 0
      ? []
      : [{ value: number(contributions.hidden), label: words.hidden, definition: words.hiddenSay }]),
    ...events.flatMap(({ title, attendance }) =>
      attendance === null
        ? []
        : [{ value: number(attendance), label: wordsOf(title, language), definition: words.attendanceSay }],
    ),
  ]
}

function outcomeFigures({ coverage: { themes, totals } }: Material, language: Language): KeyFigure[] {
  const words = figureMessages[language]
  const number = (value: number) => formatNumber(value, language)
  return [
    { value: number(themes.length), label: words.themes, definition: words.themesSay },
    { value: number(totals.propositions), label: words.propositions, definition: words.propositionsSay },
    { value: number(totals.acted), label: words.acted, definition: words.actedSay },
  ]
}

/** The key figures, each with what it counts. */
export function figureBlocks(material: Material, language: Language): Block[] {
  const figures = [
    ...statedFigures(material, language),
    ...countedFigures(material, language),
    ...outcomeFigures(material, language),
  ]
  return [{ kind: 'figures', figures }, paragraph(say(figureMessages[language].neverAdded))]
}

/** How many contributions are shown, by all channels: only to say that there are more than an annex can list. */
export const shownContributions = ({ contributions }: Material): number => sumOf(contributions.shown)
