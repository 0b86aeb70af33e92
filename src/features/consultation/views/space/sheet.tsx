import type { Decision } from '../../../../kernel/decision.ts'
import type { Language } from '../../../../kernel/language.ts'
import type { OwnText } from '../../../../kernel/own-text.ts'
import { Line, Lines, Pick, Ticks } from '../../../../ui/kept-field.tsx'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Note, Section } from '../../../../ui/section.tsx'
import { formMessages } from '../../form-messages.ts'
import type { Consultation } from '../../queries/consultations.ts'
import { checklist } from '../../rules/checklist.ts'
import { promises } from '../../rules/sheet.ts'
import { sheetMessages } from '../../sheet-messages.ts'
import { spaceMessages } from '../../space-messages.ts'
import { ConsultationSpaceHead, type SpaceHeadProps } from './head.tsx'

export interface SheetPageProps {
  readonly head: SpaceHeadProps
  readonly state: FormState
  readonly mayRun: Decision
}

interface Part {
  readonly state: FormState
  readonly consultation: Consultation
}

/** What is said under a field whose promise no longer changes. */
function hintOf({ state, consultation }: Part, field: string, hint?: string): { hint?: string } {
  const kept = consultation.state !== 'preparing' && (promises as readonly string[]).includes(field)
  if (kept) return { hint: formMessages[state.language].frozen }
  return hint === undefined ? {} : { hint }
}

type TextField =
  | 'purpose'
  | 'asked'
  | 'stakes'
  | 'useOfAnswers'
  | 'publicity'
  | 'legalBasis'
  | 'impactReason'
  | 'unkeptReason'
  | 'moderationRules'

const labelOf = (field: TextField, language: Language) =>
  field === 'moderationRules' ? formMessages[language].moderationRules : sheetMessages[language][field]

/** A text in both languages. */
function Both({ part, field, hint }: { part: Part; field: TextField; hint?: string }) {
  const { state, consultation } = part
  const text: OwnText | null = consultation[field]
  const label = labelOf(field, state.language)
  const english = spaceMessages[state.language].inEnglish(label)
  return (
    <>
      <Lines state={state} name={field} label={label} value={text?.fr ?? ''} {...hintOf(part, field, hint)} />
      <Lines state={state} name={`${field}En`} label={english} value={text?.en ?? ''} />
    </>
  )
}

function About({ part }: { part: Part }) {
  const { state, consultation } = part
  const say = formMessages[state.language]
  const words = spaceMessages[state.language]
  return (
    <Section id="sujet" title={say.aboutIt} note={say.aboutNote}>
      <Line state={state} name="title" label={words.title} value={consultation.title.fr} most={200} />
      <Line state={state} name="titleEn" label={words.titleEn} value={consultation.title.en ?? ''} most={200} />
      <Both part={part} field="purpose" hint={say.purposeHint} />
      <Both part={part} field="asked" hint={say.askedHint} />
      <Both part={part} field="stakes" />
      <Both part={part} field="useOfAnswers" hint={say.useHint} />
      <Both part={part} field="publicity" />
      <Line
        state={state}
        name="contact"
        label={sheetMessages[state.language].contact}
        hint={say.contactHint}
        value={consultation.contact}
        most={200}
      />
    </Section>
  )
}

function When({ part }: { part: Part }) {
  const { state, consultation } = part
  const say = formMessages[state.language]
  const words = sheetMessages[state.language]
  const date = (field: 'opensOn' | 'closesOn') => (
    <Line
      state={state}
      name={field}
      label={words[field]}
      type="date"
      value={consultation[field]}
      {...hintOf(part, field)}
    />
  )
  const results = (['closed', 'live'] as const).map((value) => ({ value, label: say[`results.${value}`] }))
  const moderation = (['before', 'after'] as const).map((value) => ({ value, label: say[`moderation.${value}`] }))
  return (
    <Section id="quand" title={say.when} note={say.whenNote}>
      {date('opensOn')}
      {date('closesOn')}
      <Pick
        state={state}
        name="resultsShown"
        label={say.results}
        value={consultation.resultsShown}
        choices={results}
        {...hintOf(part, 'resultsShown')}
      />
      <Ticks
        state={state}
        name="editable"
        label={say.editable}
        chosen={consultation.editable ? ['1'] : []}
        choices={[{ value: '1', label: say.editable }]}
      />
      <Pick
        state={state}
        name="moderation"
        label={say.moderation}
        value={consultation.moderation}
        choices={moderation}
      />
      <Both part={part} field="moderationRules" />
    </Section>
  )
}

function PersonalData({ part }: { part: Part }) {
  const { state, consultation } = part
  const say = formMessages[state.language]
  const words = sheetMessages[state.language]
  const { retentionMonths, impactAssessment, dataProtectionContact } = consultation
  const impact = (['done', 'not-needed'] as const).map((value) => ({ value, label: say[`impact.${value}`] }))
  return (
    <Section id="donnees" title={say.data} note={say.dataNote}>
      <Both part={part} field="legalBasis" />
      <Line
        state={state}
        name="retentionMonths"
        label={words.retentionMonths}
        value={retentionMonths === null ? '' : String(retentionMonths)}
        most={3}
        {...hintOf(part, 'retentionMonths', say.retentionHint)}
      />
      <Pick
        state={state}
        name="impactAssessment"
        label={words.impactAssessment}
        value={impactAssessment ?? ''}
        choices={[{ value: '', label: say.impactChoose }, ...impact]}
      />
      <Both part={part} field="impactReason" />
      <Line
        state={state}
        name="dataProtectionContact"
        label={words.dataProtectionContact}
        value={dataProtectionContact}
        most={200}
      />
    </Section>
  )
}

function Law({ part }: { part: Part }) {
  const { state, consultation } = part
  const { language } = state
  const say = formMessages[language]
  return (
    <Section id="loi" title={say.law} note={say.lawNote}>
      <Ticks
        state={state}
        name="checkedPoints"
        label={say.points}
        chosen={consultation.checkedPoints}
        choices={checklist.map(({ code, says, source }) => ({
          value: code,
          label: `${says[language]} (${source[language]})`,
        }))}
      />
      <Both part={part} field="unkeptReason" />
    </Section>
  )
}

function labelsOf(language: Language): Record<string, string> {
  const { title, titleEn, inEnglish } = spaceMessages[language]
  const words = sheetMessages[language]
  const texts = [
    'purpose',
    'asked',
    'stakes',
    'useOfAnswers',
    'publicity',
    'legalBasis',
    'impactReason',
    'unkeptReason',
    'moderationRules',
  ] as const
  const both = texts.flatMap((field) => [
    [field, labelOf(field, language)],
    [`${field}En`, inEnglish(labelOf(field, language))],
  ])
  return { ...words, ...Object.fromEntries(both), title, titleEn, resultsShown: formMessages[language].results }
}

/** The sheet of a consultation, to be written. */
export function SheetPage({ head, state, mayRun }: SheetPageProps) {
  const { consultation, language } = head
  const say = formMessages[language]
  const part = { state, consultation }
  return (
    <>
      <ConsultationSpaceHead {...head} title={say.sheet} />
      <div class="wrap">
        {!mayRun.allowed ? (
          <Note title={mayRun.reason[language]} />
        ) : (
          <PostForm
            state={state}
            action={`/espace/concertations/${consultation.slug}/fiche`}
            button={say.save}
            labels={labelsOf(language)}
          >
            <input type="hidden" name="revision" value={String(consultation.revision)} />
            <About part={part} />
            <When part={part} />
            <PersonalData part={part} />
            <Law part={part} />
          </PostForm>
        )}
      </div>
    </>
  )
}
