import type { ComponentChildren } from 'preact'
import { catalogue, type Language, type Wording } from '../kernel/language.ts'
import type { ChainLink, ChainStep } from '../platform/chain.ts'
import { formatNumber } from './format.ts'
import { linkTo } from './link.ts'

const labels: Readonly<Record<ChainLink, Wording>> = {
  proposition: { fr: 'Propositions', en: 'Propositions' },
  answer: { fr: 'Réponse', en: 'Answer' },
  action: { fr: 'Action', en: 'Action' },
  plannedPurchase: { fr: 'Achats', en: 'Purchases' },
  clause: { fr: 'Clauses', en: 'Clauses' },
  contract: { fr: 'Marchés', en: 'Contracts' },
  proof: { fr: 'Preuves', en: 'Proofs' },
  indicator: { fr: 'Indicateurs', en: 'Indicators' },
}

/** Said of all of them, on the home page. */
const totals: Readonly<Record<ChainLink, Wording>> = {
  ...labels,
  answer: { fr: 'Réponses', en: 'Answers' },
  action: { fr: 'Actions', en: 'Actions' },
  plannedPurchase: { fr: 'Achats prévus', en: 'Planned purchases' },
}

const messages = catalogue({
  chain: { fr: 'La chaîne', en: 'The chain' },
  missing: { fr: ' : maillon manquant', en: ': missing link' },
})

const most = 9999

function Count({ count, language }: { count: number; language: Language }) {
  if (count <= most) return <>{formatNumber(count, language)}</>
  return (
    <>
      <span aria-hidden="true">{formatNumber(Math.floor(count / 1000), language)} k</span>
      <span class="hidden">{formatNumber(count, language)}</span>
    </>
  )
}

function Ring({ step, label, language }: { step: ChainStep; label: string; language: Language }) {
  const content = (
    <>
      <span class="ring">{step.state === 'missing' ? '–' : <Count count={step.count} language={language} />}</span>
      <span class="label">
        {label}
        {step.state === 'missing' && <span class="hidden">{messages[language].missing}</span>}
      </span>
    </>
  )
  if (step.href === undefined || step.state !== 'linked') return <span class="step">{content}</span>
  return (
    <a class="step" href={step.href.startsWith('#') ? step.href : linkTo(language, step.href)}>
      {content}
    </a>
  )
}

/**
 * The chain seen from one object: eight rings in their fixed order, each with the number of objects at that link. With a title,
 * it is the chain of the home page, which carries the totals.
 */
export function Chain({
  language,
  steps,
  title,
  note,
}: {
  language: Language
  steps: readonly ChainStep[]
  title?: string
  note?: ComponentChildren
}) {
  const said = title === undefined ? labels : totals
  return (
    <nav class={title === undefined ? 'chain' : 'chain titled'} aria-label={messages[language].chain}>
      <div class="wrap">
        {title !== undefined && <h2>{title}</h2>}
        <ol>
          {steps.map((step) => (
            <li key={step.link} class={step.state} aria-current={step.state === 'current' ? 'page' : undefined}>
              <Ring step={step} label={said[step.link][language]} language={language} />
            </li>
          ))}
        </ol>
        {note !== undefined && <p class="small muted">{note}</p>}
      </div>
    </nav>
  )
}
