import type { ComponentChildren } from 'preact'
import { unbroken } from './format.ts'

/** The head of a page: what it is about, its title, its finding in a sentence. */
export function PageHead({
  eyebrow,
  title,
  lede,
  children,
}: {
  eyebrow?: ComponentChildren
  title: ComponentChildren
  lede?: ComponentChildren
  children?: ComponentChildren
}) {
  return (
    <div class="wrap">
      <div class="head">
        {eyebrow !== undefined && <p class="eyebrow">{eyebrow}</p>}
        <h1>{unbroken(title)}</h1>
        {lede !== undefined && <p class="lede">{unbroken(lede)}</p>}
        {children}
      </div>
    </div>
  )
}

/** A section: title and one sentence in the rail, content beside it; `wide` for a table that needs the page. */
export function Section({
  id,
  title,
  note,
  wide = false,
  children,
}: {
  id: string
  title: ComponentChildren
  note?: ComponentChildren
  wide?: boolean
  children: ComponentChildren
}) {
  return (
    <section class={wide ? 'section wide' : 'section'} aria-labelledby={id}>
      <div class="rail">
        <h2 id={id}>{unbroken(title)}</h2>
        {note !== undefined && <p class="small muted">{note}</p>}
      </div>
      <div class="body">{children}</div>
    </section>
  )
}

/** Two things side by side: a chart and its table. */
export function Duo({ children }: { children: ComponentChildren }) {
  return <div class="duo">{children}</div>
}

/** A sentence that must not be missed, with its explanation; `alert` where something is missing or wrong. */
export function Note({
  title,
  alert = false,
  children,
}: {
  title: string
  alert?: boolean
  children?: ComponentChildren
}) {
  return (
    <div class={alert ? 'note alert' : 'note'}>
      <p>
        <b>{title}</b>
      </p>
      {children}
    </div>
  )
}

/** The formula in words, then with the numbers of the day. */
export function Formula({ words, numbers }: { words: string; numbers?: ComponentChildren }) {
  return (
    <div class="formula">
      <p>{words}</p>
      {numbers !== undefined && <p class="small muted">{numbers}</p>}
    </div>
  )
}

export type Tint = 'ecologie' | 'insertion' | 'ecosysteme' | 'transversal' | 'void' | 'alert'

/** A short word on the colour of its pillar; `void` says that there is none. */
export function Tag({ tint, children }: { tint: Tint; children: ComponentChildren }) {
  return <span class={`tag ${tint}`}>{children}</span>
}

/** A tag that leads to what it stands for, with its whole name. */
export function TagLink({ tint, href, name, children }: { tint: Tint; href: string; name: string; children: string }) {
  return (
    <a class={`tag ${tint}`} href={href} title={name} aria-label={name}>
      {children}
    </a>
  )
}

/** Somebody's words, as they were said, with where they come from. Only real quotations look like this. */
export function Quote({ children, source }: { children: ComponentChildren; source: ComponentChildren }) {
  return (
    <figure class="quote">
      <blockquote>
        <p>{children}</p>
      </blockquote>
      <figcaption class="small muted">{source}</figcaption>
    </figure>
  )
}
