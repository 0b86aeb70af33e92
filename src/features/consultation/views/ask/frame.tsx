import type { ComponentChildren } from 'preact'
import type { Language } from '../../../../kernel/language.ts'
import { linkTo } from '../../../../ui/link.ts'
import { Own } from '../../../../ui/own.tsx'
import { askMessages } from '../../ask-page-messages.ts'
import { modeWords } from '../../mode-messages.ts'
import type { Consultation } from '../../queries/consultations.ts'

/** What becomes of an answer, and what is kept of whoever gives it: beside every step. */
function Beside({ language, consultation }: { language: Language; consultation: Consultation }) {
  const say = askMessages[language]
  const { mode, useOfAnswers, editable, retentionMonths } = consultation
  return (
    <aside class="beside">
      <section aria-labelledby="becomes">
        <h2 id="becomes">{say.becomes}</h2>
        <ul class="lines">
          <li>{say.counted}</li>
          {useOfAnswers && (
            <li>
              <Own text={useOfAnswers} language={language} />
            </li>
          )}
          <li>
            {say.followed} {editable && say.editable}
          </li>
        </ul>
      </section>
      <section aria-labelledby="your-data">
        <h2 id="your-data">{say.data}</h2>
        <p class="small">
          {modeWords[mode].guarantees[0]?.[language]} {say.freeText}{' '}
          {retentionMonths !== null && mode !== 'anonymous' && `${say.retention(String(retentionMonths))} `}
          <a href={linkTo(language, '/vie-privee')}>{say.privacy}</a>
        </p>
      </section>
    </aside>
  )
}

/** Every page on which one answers: what is asked on the left, what becomes of it on the right. */
export function AskFrame({
  language,
  consultation,
  title,
  children,
}: {
  language: Language
  consultation: Consultation
  title: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <div class="wrap ask">
      <div class="asked">
        <p class="eyebrow">
          <a href={linkTo(language, `/concertations/${consultation.slug}`)}>
            <Own text={consultation.title} language={language} />
          </a>
        </p>
        <h1>{title}</h1>
        {children}
      </div>
      <Beside language={language} consultation={consultation} />
    </div>
  )
}

/** How far one is: a bar for each step, and the same in words. */
export function Steps({ language, at, of, minutes }: { language: Language; at: number; of: number; minutes: number }) {
  const say = askMessages[language]
  const bars = Array.from({ length: of }, (_, index) => index)
  return (
    <div class="step-line">
      <div class="bars" aria-hidden="true">
        {bars.map((index) => (
          <span key={index} class={index < at ? 'done' : undefined} />
        ))}
      </div>
      <p class="small muted">
        {say.step(String(at), String(of))} {minutes > 0 && say.minutes(String(minutes))}
      </p>
    </div>
  )
}
