import type { Language } from '../../../kernel/language.ts'
import type { ChainFound, ChainLink, ChainObject } from '../../../platform/chain.ts'
import { TextField } from '../../../ui/field.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { InFrench } from '../../../ui/own.tsx'
import { Note, PageHead, Section } from '../../../ui/section.tsx'
import { openMessages } from '../open-messages.ts'

/** What was found of one kind. */
export interface FoundKind extends Omit<ChainFound, 'objects'> {
  readonly link: ChainLink | 'organisation' | 'consultation' | 'target' | 'statement' | 'act'
  readonly objects: readonly Pick<ChainObject, 'id' | 'title' | 'href'>[]
}

export interface SearchProps {
  readonly language: Language
  readonly text: string
  /** Kinds of which something was found. */
  readonly found: readonly FoundKind[]
}

function titleOf(link: FoundKind['link'], language: Language): string {
  const say = openMessages[language]
  if (link === 'organisation') return say.organisations
  if (link === 'target') return say.targets
  if (link === 'statement') return say.statements
  if (link === 'act') return say.acts
  return link === 'consultation' ? say.consultations : say[`kind.${link}`]
}

function Found({ language, link, total, objects, href }: FoundKind & { language: Language }) {
  const say = openMessages[language]
  const count = formatNumber(total, language)
  return (
    <Section id={link} title={titleOf(link, language)} note={count}>
      <ul>
        {objects.map(({ id, title, href: one }) => (
          <li key={id}>
            <a href={linkTo(language, one)}>
              {typeof title === 'string' ? <InFrench text={title} otherwise="" language={language} /> : title[language]}
            </a>
          </li>
        ))}
      </ul>
      {href !== undefined && total > objects.length && (
        <p>
          <a href={linkTo(language, href)}>{say.seeAll(count)}</a>
        </p>
      )}
    </Section>
  )
}

function sentence({ language, text, found }: SearchProps): string | undefined {
  if (text === '') return undefined
  const say = openMessages[language]
  const total = found.reduce((sum, kind) => sum + kind.total, 0)
  if (total === 0) return say.searchNone(text)
  return total === 1 ? say.searchOne(text) : say.searchFound(formatNumber(total, language), text)
}

/** A search over everything: what was found, kind by kind. */
export function SearchPage(props: SearchProps) {
  const { language, text, found } = props
  const say = openMessages[language]
  return (
    <>
      <PageHead title={say.search} lede={sentence(props)} />
      <div class="wrap body">
        <search>
          <form class="filters" action={linkTo(language, '/recherche')}>
            <TextField name="q" type="search" label={say.search} hint={say.searchHint} value={text} maxLength={200} />
            <p>
              <button class="button" type="submit">
                {say.search}
              </button>
            </p>
          </form>
        </search>
        {text !== '' && found.length === 0 && <Note title={say.searchNoneHelp} />}
        {found.map((kind) => (
          <Found key={kind.link} language={language} {...kind} />
        ))}
      </div>
    </>
  )
}
