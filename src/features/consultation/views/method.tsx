import { Sheet } from '../../../ui/facts.tsx'
import { formatNumber, formatShare } from '../../../ui/format.ts'
import { Own } from '../../../ui/own.tsx'
import { Section } from '../../../ui/section.tsx'
import { methodMessages } from '../method-messages.ts'
import type { Theme } from '../queries/themes.ts'
import { type Method, strengthOf } from '../rules/method.ts'
import { countsOf } from './contribution-parts.tsx'
import { ConsultationHead, type HeadProps } from './head.tsx'

export interface MethodProps {
  readonly head: HeadProps
  readonly method: Method
  readonly themes: readonly Theme[]
}

function Tool({ head: { language }, method }: MethodProps) {
  const say = methodMessages[language]
  const { offered, firstTaken, anyTaken } = method
  const share = (count: number) => formatShare(count / offered, language)
  return (
    <Section id="outil" title={say.tool}>
      <p>{say.toolText}</p>
      <p>
        {offered === 0
          ? say.neverOffered
          : say.taken(share(firstTaken), share(anyTaken), formatNumber(offered, language))}
      </p>
    </Section>
  )
}

function Twice({ head: { language }, method: { agreement } }: MethodProps) {
  const say = methodMessages[language]
  const { both, agreed, kappa } = agreement
  const two = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return (
    <Section id="seconde-lecture" title={say.twice}>
      {both === 0 ? (
        <p>{say.noTwice}</p>
      ) : (
        <p>{say.twiceText(formatNumber(both, language), formatNumber(agreed, language))}</p>
      )}
      {kappa !== null && <p>{say.kappa(two.format(kappa), say[`strength.${strengthOf(kappa)}`])}</p>}
    </Section>
  )
}

function Book({ head: { language }, themes }: MethodProps) {
  const say = methodMessages[language]
  return (
    <Section id="themes" title={say.book} note={say.bookNote}>
      {themes.length === 0 ? (
        <p>{say.noBook}</p>
      ) : (
        <Sheet
          lines={themes.map(({ title, definition }) => ({
            term: <Own text={title} language={language} />,
            value: definition ? <Own text={definition} language={language} /> : say.noDefinition,
          }))}
        />
      )}
    </Section>
  )
}

/** How contributions were read, in figures of the day. */
export function MethodPage(props: MethodProps) {
  const { head, method } = props
  const { language } = head
  const say = methodMessages[language]
  const number = (value: number) => formatNumber(value, language)
  const [contributions, distinct] = countsOf(method, language)
  const [sources] = countsOf({ contributions: method.sources, distinct: 0 }, language)
  return (
    <>
      <ConsultationHead {...head} title={say.title} lede={say.lede} />
      <div class="wrap">
        <Section id="recueil" title={say.gathered}>
          <p>{say.gatheredText(contributions, distinct)}</p>
        </Section>
        <Section id="lecture" title={say.read}>
          <p>
            {say.readText(
              number(method.coded),
              number(method.contributions),
              say.readers(method.readers, number(method.readers)),
            )}
            {method.codedElsewhere > 0 && ` ${say.elsewhere(number(method.codedElsewhere))}`}
          </p>
        </Section>
        <Tool {...props} />
        <Twice {...props} />
        <Section id="propositions" title={say.propositions}>
          <p>{say.propositionsText(number(method.propositions), sources)}</p>
        </Section>
        <Book {...props} />
      </div>
    </>
  )
}
