import type { Language } from '../../../kernel/language.ts'
import { formatDay, formatNumber } from '../../../ui/format.ts'
import { methodParts } from '../../consultation/method-sentences.ts'
import { answerMessages } from '../answer-messages.ts'
import { groupWords } from '../finding-messages.ts'
import type { Material } from '../queries/material.ts'
import { mostListed } from '../queries/voices.ts'
import { type Block, type Run, say } from '../rules/document.ts'
import { type Finding, type FindingGroup, findingGroups, ofGroup } from '../rules/finding.ts'
import { channelWords } from '../word-messages.ts'
import { shownContributions } from './figures.ts'
import { findingWords } from './finding-words.ts'
import { heading, own, paragraph } from './words.ts'

function contributionTable(material: Material, language: Language): Block[] {
  const words = answerMessages[language]
  const { listed } = material.contributions
  if (listed.length === 0) return [paragraph(say(words.contributionsNone))]
  if (listed.length > mostListed)
    return [paragraph(say(words.contributionsMany(formatNumber(shownContributions(material), language))))]
  return [
    paragraph(say(words.noNames)),
    {
      kind: 'table',
      caption: words.contributions,
      head: [words.number, words.received, words.text],
      numbers: [],
      widths: [0.8, 2.4, 8],
      rows: listed.map(({ number, receivedOn, channel, event, title, body, language: written }) => {
        const foreign = written === language || !['fr', 'en'].includes(written) ? {} : { language: written as Language }
        const head: Run[] = title === null ? [] : [{ text: `${title}. `, strong: true, ...foreign }]
        const where = event === null ? channelWords[channel][language] : own(event, language)[0]!.text
        return [
          say(String(number)),
          say(`${formatDay(receivedOn, language)}, ${where}`),
          [...head, { text: body, ...foreign }],
        ]
      }),
    },
  ]
}

const groups = Object.keys(findingGroups) as FindingGroup[]

function checkBlocks(findings: readonly Finding[], language: Language): Block[] {
  const words = answerMessages[language]
  if (findings.length === 0) return [paragraph(say(words.checksNothing))]
  return [
    paragraph(say(words.checksNote)),
    ...groups.flatMap((group): Block[] => {
      const found = ofGroup(findings, group)
      if (found.length === 0) return []
      return [
        heading(3, say(groupWords[group][language]), `controle-${group}`),
        { kind: 'list', ordered: false, items: found.map((finding) => say(findingWords(finding, language))) },
      ]
    }),
  ]
}

/** How what was said was worked on, in figures; where the contributions are not here, only what holds without them. */
function methodBlocks({ method }: Material, language: Language): Block[] {
  const words = answerMessages[language]
  const parts = methodParts(method, language).flatMap(({ id, title, says }): Block[] => [
    heading(3, say(title), `methode-${id}`),
    ...says.map((sentence) => paragraph(say(sentence))),
  ])
  return [
    ...(method.contributions === 0 ? [paragraph(say(words.methodPropositions))] : parts),
    heading(3, say(words.methodCounting), 'methode-decompte'),
    ...[words.methodJudgement, words.methodFigures].map((text) => paragraph(say(text))),
  ]
}

/** What a reader needs to check the report: what was said, how it was worked on, what does not agree. */
export function annexBlocks(material: Material, findings: readonly Finding[], language: Language): Block[] {
  const words = answerMessages[language]
  return [
    heading(2, say(words.checks), 'controle'),
    ...checkBlocks(findings, language),
    heading(2, say(words.method), 'methode'),
    ...methodBlocks(material, language),
    heading(2, say(words.contributions), 'contributions'),
    ...contributionTable(material, language),
  ]
}
