import { catalogue, type Language } from '../kernel/language.ts'
import type { ChainObject } from '../platform/chain.ts'
import { linkTo } from './link.ts'
import { Rows } from './rows.tsx'
import { Quote, Section } from './section.tsx'

const messages = catalogue({
  title: { fr: 'Pourquoi', en: 'Why' },
  note: {
    fr: 'Les propositions derrière, et ce qu’en ont dit leurs auteurs.',
    en: 'The propositions behind it, and what their authors said.',
  },
  contribution: {
    fr: (number: number) => `Contribution ${number}`,
    en: (number: number) => `Contribution ${number}`,
  },
})

/** What a page needs of the chain to say why: the propositions behind its object, and the answers. */
export interface BehindProps {
  readonly propositions: readonly ChainObject[]
  readonly answers: readonly ChainObject[]
}

/** What was proposed behind an object of the chain: people's own words first, then the propositions, then what was answered to a theme. Nothing where there is none. */
export function Behind({ language, propositions, answers }: BehindProps & { language: Language }) {
  const others = answers.filter(({ href }) => !propositions.some((one) => href.startsWith(`${one.href}#`)))
  const listed = [...propositions, ...others]
  if (listed.length === 0) return null
  const say = messages[language]
  const titleOf = ({ title }: ChainObject) => (typeof title === 'string' ? title : title[language])
  return (
    <Section id="pourquoi" title={say.title} note={say.note}>
      {propositions.flatMap(({ id, quotations = [] }) =>
        quotations.map(({ words, number, href }) => (
          <Quote key={`${id} ${href}`} source={<a href={linkTo(language, href)}>{say.contribution(number)}</a>}>
            {words}
          </Quote>
        )),
      )}
      <Rows
        rows={listed.map((one) => ({
          key: one.id,
          what: <a href={linkTo(language, one.href)}>{titleOf(one)}</a>,
          ...(one.tie ? { when: one.tie[language] } : {}),
        }))}
      />
    </Section>
  )
}
