import type { OwnText } from '../../../kernel/own-text.ts'
import type { FactProposition, FactTheme, ReportFacts } from '../rules/facts.ts'
import type { Material } from './material.ts'

const texts = (...some: readonly (OwnText | null | undefined)[]): string[] =>
  some.flatMap((text) => (text ? [text.fr] : []))

/** All that was written and that may be quoted, in its original. */
function quotedTexts({ consultation, scheme, events, coverage, claims, stated }: Material): string[] {
  const answers = [...coverage.ofThemes.values(), ...coverage.lines.flatMap(({ tied }) => tied ?? [])]
  return [
    ...texts(consultation.title, consultation.purpose, consultation.asked, consultation.stakes),
    ...texts(consultation.useOfAnswers, consultation.publicity, scheme?.scheme.title, scheme?.scheme.about),
    ...(scheme?.remarks ?? []).flatMap(({ title, body }) => texts(title, body)),
    ...events.flatMap(({ title, body }) => texts(title, body)),
    ...coverage.lines.flatMap(({ text }) => texts(text)),
    ...answers.flatMap(({ answer }) => texts(answer.reason, answer.leftOut)),
    ...[...claims.map(({ says }) => says), ...stated.map(({ label }) => label)].flatMap((text) => texts(text)),
  ]
}

/** What the check looks at, from what the report is made from and what somebody wrote in it. */
export function factsOf(material: Material, written: readonly OwnText[]): ReportFacts {
  const { consultation, scheme, events, coverage, claims, stated, sendings } = material
  const codes = new Map(coverage.themes.map(({ id, code }) => [id, code]))
  return {
    closesOn: consultation.closesOn,
    events,
    acts: (scheme?.acts ?? []).map(({ title, number, dates }) => ({
      title,
      act: number,
      dates: dates.map(({ on, source }) => ({ on, source, precision: 'day' as const })),
    })),
    themes: coverage.themes.map(
      ({ id, code, title }): FactTheme => ({
        code,
        title,
        actions: coverage.ofThemes.get(id)?.actions.map((action) => action.code) ?? null,
      }),
    ),
    propositions: coverage.lines.map(
      ({ number, themeId, text, judgement, actions, tied }): FactProposition => ({
        number,
        theme: themeId === null ? null : (codes.get(themeId) ?? null),
        text,
        judgement,
        position: tied?.answer.position ?? null,
        actions: actions.map(({ code }) => code),
      }),
    ),
    stated,
    counted: sendings,
    scheme,
    claims,
    texts: [...quotedTexts(material), ...texts(...written)],
  }
}
