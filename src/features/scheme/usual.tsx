import type { Language } from '../../kernel/language.ts'
import { linkTo } from '../../ui/link.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { type UsualTarget, usualIndicatorOf, usualTargets } from './rules/usual-targets.ts'
import { usualWords } from './usual-messages.ts'

/** A target of a scheme: its code, and what it is measured by. */
export interface SetTarget {
  readonly code: string
  readonly indicator: string
}

export interface UsualTargetsProps {
  readonly language: Language
  /** The scheme that may take them up, with the targets that it has. */
  readonly into?: { readonly slug: string; readonly targets: readonly SetTarget[] } | undefined
  /** What the buyer's own figure of a computed indicator is today; left out where nobody asks. */
  readonly figureOf?: ((indicator: string) => string | undefined) | undefined
}

function SourceCell({ source: { name, href }, language }: Pick<UsualTarget, 'source'> & { language: Language }) {
  return href === null ? <span>{name[language]}</span> : <a href={href}>{name[language]}</a>
}

function TakeCell({ usual, into, language }: Pick<UsualTargetsProps, 'into' | 'language'> & { usual: UsualTarget }) {
  const say = usualWords[language]
  if (!into) return null
  const isIt = ({ code, indicator }: SetTarget) => code === usual.code || indicator === usualIndicatorOf(usual)
  if (into.targets.some(isIt)) return <span class="muted">{say.taken}</span>
  return (
    <a
      class="button second"
      href={linkTo(language, `/espace/schema/${into.slug}/objectifs?usuel=${usual.code}#objectif`)}
      aria-label={say.takeWhat(usual.says[language])}
    >
      {say.take}
    </a>
  )
}

/** Targets that others have set, with their source; where a scheme may take them up, each with the way into its form. */
export function UsualTargets({ language, into, figureOf }: UsualTargetsProps) {
  const say = usualWords[language]
  const own: Column<UsualTarget>[] = figureOf
    ? [
        {
          head: say.you,
          number: true,
          cell: ({ indicator }) =>
            typeof indicator === 'string' ? (figureOf(indicator) ?? say.notPublished) : say.byYou,
        },
      ]
    : []
  const take: Column<UsualTarget>[] = into
    ? [{ head: say.yourScheme, cell: (usual) => <TakeCell usual={usual} into={into} language={language} /> }]
    : []
  return (
    <Table
      caption={say.caption}
      narrow="stack"
      rows={usualTargets}
      columns={[
        { head: say.target, header: true, cell: ({ says }) => says[language] },
        { head: say.by, number: true, cell: ({ by }) => String(by) },
        ...own,
        { head: say.source, cell: ({ source }) => <SourceCell source={source} language={language} /> },
        ...take,
      ]}
    />
  )
}
