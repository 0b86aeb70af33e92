import type { Language } from '../../kernel/language.ts'
import { colon, formatDay } from '../../ui/format.ts'
import { linkTo } from '../../ui/link.ts'
import { Own } from '../../ui/own.tsx'
import { PageHead, Section } from '../../ui/section.tsx'
import { messages } from './messages.ts'
import type { SchemeGlance as Glance } from './queries/glance.ts'
import { addressOf } from './rules/address.ts'
import { actionsOf, Board } from './views/board.tsx'
import { asideOf, findingOf } from './views/finding.ts'
import { Objectives } from './views/objectives.tsx'
import { targetsTitle } from './views/scheme.tsx'

/** The head of the home page: where the targets are going, and what the scheme is for. */
export function SchemeFinding({ language, glance }: { language: Language; glance: Glance }) {
  const { scheme, targets, board, today } = glance
  const aside = asideOf(targets, board, language)
  return (
    <PageHead
      eyebrow={messages[language].situation(formatDay(today, language))}
      title={findingOf(scheme, targets, language)}
      lede={scheme.about ? <Own text={scheme.about} language={language} /> : undefined}
    >
      {aside !== '' && <p>{aside}</p>}
    </PageHead>
  )
}

/** The scheme of this instance at a glance: its targets, its actions by state, the way to the other schemes. */
export function SchemeGlance({ language, glance }: { language: Language; glance: Glance }) {
  const { scheme, targets, board, others, today } = glance
  const say = messages[language]
  const address = addressOf(scheme, true)
  return (
    <>
      {targets.length > 0 && (
        <Section id="objectifs" title={targetsTitle(targets.length, language)} wide>
          <Objectives
            language={language}
            targets={targets}
            today={today}
            href={address.targets}
            over={scheme.state === 'closed'}
          />
          <p class="small muted">
            {say.trackKey} <a href={linkTo(language, address.targets)}>{say.seeTargets}</a>
          </p>
        </Section>
      )}
      <Section id="actions" title={say.actions(String(actionsOf(board).length))} note={say.boardNote}>
        <Board language={language} board={board} address={address} />
        <p class="actions">
          <a class="button second" href={linkTo(language, address.scheme)}>
            {say.seeScheme}
          </a>
          {others.map((other) => (
            <a key={other.id} href={linkTo(language, `/schemas/${other.slug}`)}>
              {other.organisation}
              {colon(language)}
              <Own text={other.title} language={language} />
            </a>
          ))}
        </p>
      </Section>
    </>
  )
}
