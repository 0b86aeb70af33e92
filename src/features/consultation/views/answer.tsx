import type { ComponentChildren } from 'preact'
import type { Day } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import { Sheet, type SheetLine } from '../../../ui/facts.tsx'
import { formatDay } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { Section, Tag, TagLink } from '../../../ui/section.tsx'
import { stateWords } from '../../scheme/messages.ts'
import { type LinkedAct, type LinkedAction, type LinkedIndicator, shownOfLinked } from '../../scheme/queries/linked.ts'
import { answerMessages, judgementWords, positionWords } from '../answer-messages.ts'
import type { Answer } from '../queries/answers.ts'
import type { CoverageLine, TiedAnswer } from '../queries/coverage.ts'

interface In {
  readonly language: Language
}

/** In which language, and as of which day the state of actions is said. */
export interface InOn extends In {
  readonly today: Day
}

/** What is not there, drawn as such. */
export function Nothing({ children }: { children: ComponentChildren }) {
  return (
    <span class="tags">
      <Tag tint="void">{children}</Tag>
    </span>
  )
}

/** Actions as their numbers in the colour of their pillar. */
export function ActionTags({ actions, language }: In & { actions: readonly LinkedAction[] }) {
  const say = answerMessages[language]
  if (actions.length === 0) return <Nothing>{say.none}</Nothing>
  return (
    <span class="tags">
      {actions.map(({ id, number, title, colour, href }) => (
        <TagLink
          key={id}
          tint={colour}
          href={linkTo(language, href)}
          name={say.action(number, wordsOf(title, language))}
        >
          {String(number)}
        </TagLink>
      ))}
    </span>
  )
}

/** An indicator by its name, which leads to its page where it has one. */
export function IndicatorLink({ indicator, language }: In & { indicator: LinkedIndicator }) {
  const words = <Own text={indicator.title} language={language} />
  return indicator.href === null ? words : <a href={linkTo(language, indicator.href)}>{words}</a>
}

function actWords({ number, title, dates }: LinkedAct, language: Language): string {
  const days = dates.map(({ on }) => formatDay(on, language)).join(' / ')
  return [number, wordsOf(title, language), days].filter((part) => part !== null && part !== '').join(', ')
}

/** An action by its whole title, with how far it got. */
export function ActionLine({ action, language, today }: InOn & { action: LinkedAction }) {
  const { number, title, href } = action
  const shown = shownOfLinked(action, today)
  return (
    <>
      <a href={linkTo(language, href)}>
        {number}. <Own text={title} language={language} />
      </a>
      {shown !== 'unstated' && <span class="small muted"> ({stateWords[shown][language].toLowerCase()})</span>}
    </>
  )
}

function linesOf({ answer, actions, acts, indicators }: TiedAnswer, { language, today }: InOn): SheetLine[] {
  const say = answerMessages[language]
  const list = (items: readonly ComponentChildren[]) => (
    <ul>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  )
  const lines: (SheetLine | null)[] = [
    answer.leftOut && { term: say.leftOut, value: <Own text={answer.leftOut} language={language} /> },
    {
      term: say.doneBy,
      value:
        actions.length === 0 ? (
          <Nothing>{say.noAction}</Nothing>
        ) : (
          list(
            actions.map((action) => <ActionLine key={action.id} action={action} language={language} today={today} />),
          )
        ),
    },
    acts.length > 0 ? { term: say.standsOn, value: list(acts.map((act) => actWords(act, language))) } : null,
    {
      term: say.seenBy,
      value:
        indicators.length === 0 ? (
          <Nothing>{say.noIndicator}</Nothing>
        ) : (
          list(indicators.map((one) => <IndicatorLink key={one.id} indicator={one} language={language} />))
        ),
    },
  ]
  return lines.filter((line) => line !== null)
}

function signatureOf({ author, answeredOn }: Answer, language: Language): string {
  const say = answerMessages[language]
  return answeredOn === null ? say.signedNoDay(author) : say.signed(author, formatDay(answeredOn, language))
}

/** An answer whole: what is decided, why, what is left out, by whom, and what it is tied to. */
export function AnswerBlock({ tied, language, today }: InOn & { tied: TiedAnswer }) {
  const { answer } = tied
  return (
    <div class="answer">
      {answer.position !== null && (
        <p>
          <b>{positionWords[answer.position][language]}</b>
        </p>
      )}
      <p>
        <Own text={answer.reason} language={language} />
      </p>
      <p class="small muted">
        {answer.origin === 'read' ? answerMessages[language].readBy : signatureOf(answer, language)}
      </p>
      <Sheet lines={linesOf(tied, { language, today })} />
    </div>
  )
}

/** What is answered to a proposition; that nobody has is said. `over`: nobody will any more. */
export function AnswerSection({ tied, over, language, today }: InOn & { tied: TiedAnswer | null; over: boolean }) {
  const say = answerMessages[language]
  return (
    <Section id="reponse" title={say.answer}>
      {tied ? (
        <AnswerBlock tied={tied} language={language} today={today} />
      ) : (
        <p class="absent">{over ? say.awaitsOver : say.awaits}</p>
      )}
    </Section>
  )
}

/** In a word what became of a proposition, with how far the actions got that put its answer into practice. */
export function Outcome({ line, language, today }: InOn & { line: Pick<CoverageLine, 'tied' | 'judgement'> }) {
  const { tied, judgement } = line
  if (!tied?.answer.position) return <span class="absent">{judgementWords[judgement][language]}</span>
  return (
    <>
      {positionWords[tied.answer.position][language]}
      {tied.actions.map((action) => (
        <span key={action.id} class="below">
          <ActionLine action={action} language={language} today={today} />
        </span>
      ))}
    </>
  )
}
