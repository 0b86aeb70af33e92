import type { Language } from '../../../kernel/language.ts'
import { type OwnText, wordsOf } from '../../../kernel/own-text.ts'
import { formatDay, formatDecimal, formatNumber } from '../../../ui/format.ts'
import { valueWords } from '../../scheme/value-words.ts'
import { answerMessages } from '../answer-messages.ts'
import { findingMessages } from '../finding-messages.ts'
import type { Finding } from '../rules/finding.ts'
import { channelWords } from '../word-messages.ts'
import { dayWords } from './words.ts'

type Of<C extends Finding['code']> = Extract<Finding, { code: C }>
type Sentence<C extends Finding['code']> = (finding: Of<C>, language: Language) => string

function multipleWords({ title, says, times, goal, unit, bases }: Of<'no-such-multiple'>, language: Language): string {
  const say = findingMessages[language]
  const products = bases.map(({ year, value }) =>
    say.multiple(
      formatDecimal(times, language),
      valueWords(value, unit, language),
      String(year),
      valueWords(value * times, unit, language),
    ),
  )
  return [
    say.noSuchMultiple(wordsOf(says, language), wordsOf(title, language)),
    products.length === 0 ? say.noBase : `${products.join(language === 'fr' ? ' ; ' : '; ')}.`,
    ...(goal === null ? [] : [say.goalIs(valueWords(goal, unit, language))]),
  ].join(' ')
}

const list = (words: readonly OwnText[], language: Language) => words.map((word) => wordsOf(word, language)).join(', ')

const sentences: { readonly [C in Finding['code']]: Sentence<C> } = {
  unanswered: ({ number, text }, language) =>
    findingMessages[language].unanswered(String(number), wordsOf(text, language)),
  'no-action': ({ number, text }, language) =>
    findingMessages[language].noAction(String(number), wordsOf(text, language)),
  'theme-without-action': ({ title }, language) =>
    findingMessages[language].themeWithoutAction(wordsOf(title, language)),
  'no-baseline': ({ title }, language) => findingMessages[language].noBaseline(wordsOf(title, language)),
  'not-all-answered': ({ says, unanswered, numbers }, language) =>
    findingMessages[language].notAllAnswered(wordsOf(says, language), String(unanswered), numbers.join(', ')),
  'several-days': ({ title, act, dates }, language) => {
    const say = findingMessages[language]
    const days = dates.map((date) => {
      const day = dayWords(date, language)
      return date.source ? say.dayIn(day, wordsOf(date.source, language)) : day
    })
    const name = act === null ? wordsOf(title, language) : `${wordsOf(title, language)}, ${act}`
    return say.severalDays(name, days.join(language === 'fr' ? ' ; ' : '; '))
  },
  'adopted-before-close': ({ on, closesOn }, language) =>
    findingMessages[language].adoptedBeforeClose(formatDay(on, language), formatDay(closesOn, language)),
  'met-after': ({ title, on, adoptedOn, inForce }, language) => {
    const say = findingMessages[language]
    const after = say.metAfter(wordsOf(title, language), formatDay(on, language), formatDay(adoptedOn, language))
    return inForce === null ? after : `${after} ${say.inForce(formatDay(inForce, language))}`
  },
  'no-such-multiple': multipleWords,
  'count-differs': ({ label, channel, stated, counted }, language) =>
    findingMessages[language].countDiffers(
      wordsOf(label, language),
      formatNumber(stated, language),
      channelWords[channel][language],
      formatNumber(counted, language),
    ),
  'other-theme': ({ number, theme, others }, language) =>
    findingMessages[language].otherTheme(
      String(number),
      theme ? wordsOf(theme, language) : answerMessages[language].withoutTheme,
      list(others, language),
    ),
  acronym: ({ forms }, language) => findingMessages[language].acronym(forms.join(', ')),
  remark: ({ title, body }, language) => `${wordsOf(title, language)} ${wordsOf(body, language)}`,
}

/** What the check found, in a sentence. */
export function findingWords(finding: Finding, language: Language): string {
  return (sentences[finding.code] as Sentence<Finding['code']>)(finding as never, language)
}
