import type { Language } from '../../../kernel/language.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import { excerpt } from '../../../kernel/text.ts'
import { SelectField, TextField } from '../../../ui/field.tsx'
import { formatNumber, formatShortDay } from '../../../ui/format.ts'
import { linkTo, withQuery } from '../../../ui/link.ts'
import { Pagination } from '../../../ui/pagination.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Note, Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { authorKindWords } from '../contribution-messages.ts'
import { channelWords } from '../mode-messages.ts'
import { contributionStateWords, ruleWords } from '../moderation-messages.ts'
import type { Grouped } from '../queries/contributions.ts'
import type { ModerationCounts } from '../queries/moderation.ts'
import type { Theme } from '../queries/themes.ts'
import { authorKinds, headingOf, type Origin } from '../rules/contribution.ts'
import { channels } from '../rules/state.ts'
import { sayMessages } from '../say-messages.ts'
import { type ContributionQuery, rowsOnPage } from '../schema/contributions.ts'
import { authorOf, countsOf, Themes } from './contribution-parts.tsx'
import { ConsultationHead, type HeadProps } from './head.tsx'

export interface ContributionsProps {
  readonly head: HeadProps
  readonly query: ContributionQuery
  readonly counts: { readonly contributions: number; readonly distinct: number }
  readonly list: readonly Grouped[]
  readonly themes: readonly Theme[]
  readonly meetings: readonly Origin[]
  readonly moderation: ModerationCounts
  /** Whether one can contribute now. */
  readonly open: boolean
}

const baseOf = ({ consultation }: HeadProps) => `/concertations/${consultation.slug}/contributions`

/** The address of one view of the same contributions. */
function addressOf(head: HeadProps, { q, theme, canal, auteur, rencontre }: ContributionQuery, page?: number): string {
  return withQuery(baseOf(head), { q, theme, canal, auteur, rencontre, page: page === 1 ? undefined : page })
}

function Filters({ head, query, themes, meetings }: ContributionsProps) {
  const { language } = head
  const say = sayMessages[language]
  const any = (label: string) => ({ value: '', label })
  return (
    <form class="filters rail" action={linkTo(language, baseOf(head))} aria-label={say.filters}>
      <TextField name="q" type="search" label={say.search} value={query.q} maxLength={200} />
      {themes.length > 0 && (
        <SelectField
          name="theme"
          label={say.theme}
          value={query.theme}
          choices={[
            any(say.anyTheme),
            ...themes.map(({ code, title }) => ({ value: code, label: wordsOf(title, language) })),
          ]}
        />
      )}
      <SelectField
        name="canal"
        label={say.channel}
        value={query.canal}
        choices={[any(say.anyChannel), ...channels.map((value) => ({ value, label: channelWords[value][language] }))]}
      />
      <SelectField
        name="auteur"
        label={say.author}
        value={query.auteur}
        choices={[
          any(say.anyAuthor),
          ...authorKinds.map((value) => ({ value, label: authorKindWords[value][language] })),
        ]}
      />
      {meetings.length > 0 && (
        <SelectField
          name="rencontre"
          label={say.meeting}
          value={query.rencontre}
          choices={[
            any(say.anyMeeting),
            ...meetings.map(({ id, title }) => ({ value: id, label: wordsOf(title, language) })),
          ]}
        />
      )}
      <div class="actions">
        <button class="button" type="submit">
          {say.filter}
        </button>
        <a href={linkTo(language, baseOf(head))}>{say.clear}</a>
      </div>
    </form>
  )
}

function List({ head, list, themes }: ContributionsProps) {
  const { language } = head
  const say = sayMessages[language]
  return (
    <Rows
      rows={list.map((one) => ({
        key: one.id,
        when: formatShortDay(one.receivedOn, language),
        what: (
          <a
            href={linkTo(language, `${baseOf(head)}/${one.number}`)}
            lang={one.language === language ? undefined : one.language}
          >
            {headingOf(one)}
          </a>
        ),
        below: (
          <>
            {one.title !== null && (
              <>
                {excerpt(one.body.replace(/\s+/g, ' '), 180)}
                <br />
              </>
            )}
            {authorOf(one, language)} · {channelWords[one.channel][language]}
            {one.themeIds.length > 0 && (
              <>
                {' · '}
                <Themes ids={one.themeIds} themes={themes} language={language} />
              </>
            )}
          </>
        ),
        end: one.same > 1 ? say.same(formatNumber(one.same, language)) : sayMessages[language].no(one.number),
      }))}
    />
  )
}

/** What moderation decided, by rule, so that everybody can judge it. */
export function ModerationSection({ head, moderation }: Pick<ContributionsProps, 'head' | 'moderation'>) {
  const { language, consultation } = head
  const say = sayMessages[language]
  const { byRule, appeals, upheld } = moderation
  const rows = [
    ...(['published', 'waiting'] as const).map((state) => ({
      name: contributionStateWords[state][language],
      count: moderation[state],
    })),
    ...byRule.map(({ rule, count }) => ({
      name: say.hiddenFor(rule === null ? say.notSaid : ruleWords[rule][language].toLowerCase()),
      count,
    })),
    ...(appeals > 0
      ? [
          { name: say.appeals, count: appeals },
          { name: say.upheld, count: upheld },
        ]
      : []),
  ]
  return (
    <Section id="moderation" title={say.moderation} note={say[consultation.moderation]}>
      {consultation.moderationRules && <p>{wordsOf(consultation.moderationRules, language)}</p>}
      <Table
        caption={say.moderationCaption}
        narrow="stack"
        rows={rows}
        columns={[
          { head: say.state, header: true, cell: ({ name }) => name },
          { head: say.how, number: true, cell: ({ count }) => formatNumber(count, language) },
        ]}
      />
    </Section>
  )
}

function Files({ head }: { head: HeadProps }) {
  const { language } = head
  const say = sayMessages[language]
  const file = (extension: string) => linkTo(language, `${baseOf(head)}.${extension}`)
  return (
    <p class="small">
      {say.download} <a href={file('csv')}>CSV</a>, <a href={file('xlsx')}>XLSX</a>, <a href={file('json')}>JSON</a>,{' '}
      <a href={file('decidim.csv')}>Decidim</a>. {say.shuffled}
    </p>
  )
}

function Found(props: ContributionsProps) {
  const { head, query, counts, list } = props
  const { language } = head
  const say = sayMessages[language]
  const [count, distinct] = countsOf(counts, language)
  return (
    <div class="section">
      <Filters {...props} />
      <div class="body">
        <p class="small">
          <b class="figures">{count}</b>, {distinct}
        </p>
        {list.length === 0 ? (
          <Note title={say.noneFound}>
            <p>{say.noneHelp}</p>
          </Note>
        ) : (
          <List {...props} />
        )}
        <Pagination
          language={language}
          page={query.page}
          pages={Math.max(1, Math.ceil(counts.distinct / rowsOnPage))}
          hrefOf={(page) => linkTo(language, addressOf(head, query, page))}
        />
        {list.length > 0 && <Files head={head} />}
      </div>
    </div>
  )
}

function ToContribute({ head, language }: { head: HeadProps; language: Language }) {
  return (
    <p class="actions">
      <a class="button" href={linkTo(language, `/concertations/${head.consultation.slug}/contribuer`)}>
        {sayMessages[language].contribute}
      </a>
    </p>
  )
}

/** What was said: filters, the list, what moderation decided. */
export function ContributionsPage(props: ContributionsProps) {
  const { head, counts, query, open, moderation } = props
  const { language } = head
  const say = sayMessages[language]
  const narrowed = query.q + query.theme + query.canal + query.auteur + query.rencontre !== ''
  const none = counts.contributions === 0 && !narrowed
  const [count, distinct] = countsOf(counts, language)
  return (
    <>
      <ConsultationHead
        {...head}
        title={say.contributions}
        lede={none || narrowed ? undefined : say.lede(count, distinct)}
      >
        {open && <ToContribute head={head} language={language} />}
      </ConsultationHead>
      <div class="wrap">
        {none ? <Note title={say.noneYet} /> : <Found {...props} />}
        <ModerationSection head={head} moderation={moderation} />
      </div>
    </>
  )
}
