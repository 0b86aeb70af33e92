import type { Language } from '../../../kernel/language.ts'
import { formatNumber } from '../../../ui/format.ts'
import { Line, stateFor, Ticks } from '../../../ui/kept-field.tsx'
import { type FormState, PostForm } from '../../../ui/post-form.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { words } from '../messages.ts'
import type { Segment } from '../queries/campaigns.ts'
import type { Criteria } from '../rules/audience.ts'
import { contactKinds } from '../rules/contact.ts'
import { contactMessages, spaceMessages } from '../space-messages.ts'
import { type MailHead, MailPageHead, MailParts } from './head.tsx'

export interface SegmentsProps {
  readonly state: FormState
  readonly head: MailHead
  readonly segments: readonly (Segment & { readonly size: number })[]
  readonly tags: readonly string[]
}

const base = '/espace/courriers/segments'

/** What a segment chooses, in words. */
export function criteriaWords({ tags, kinds, languages, communes }: Criteria, language: Language): string {
  const all = words[language]
  const names = [
    ...kinds.map((kind) => all[`kind.${kind}`]),
    ...languages.map((one) => (one === 'fr' ? all.french : all.english)),
    ...tags,
    ...communes,
  ]
  return names.length === 0 ? contactMessages[language].everybody : names.join(', ')
}

function SegmentTable({ state, segments }: SegmentsProps) {
  const { language } = state
  const say = contactMessages[language]
  return (
    <Table
      caption={spaceMessages[language].segments}
      narrow="stack"
      rows={segments}
      columns={[
        { head: say.segment, header: true, cell: ({ title }) => title },
        { head: say.criteria, cell: ({ criteria }) => <span>{criteriaWords(criteria, language)}</span> },
        { head: say.size, number: true, cell: ({ size }) => formatNumber(size, language) },
        {
          head: spaceMessages[language].remove,
          cell: ({ id }) => (
            <PostForm
              state={stateFor(state, null, id)}
              action={`${base}/${id}/retirer`}
              button={spaceMessages[language].remove}
              second
            />
          ),
        },
      ]}
    />
  )
}

/** The segments of an organisation, and the form that adds one. */
export function Segments(props: SegmentsProps) {
  const { state, head, segments, tags } = props
  const { language } = state
  const say = contactMessages[language]
  const all = words[language]
  return (
    <>
      <MailPageHead head={head} title={spaceMessages[language].segments} />
      <div class="wrap">
        <MailParts head={head} current="/segments" />
        <Section id="liste" title={spaceMessages[language].segments} note={say.segmentNote}>
          {segments.length === 0 ? <p>{spaceMessages[language].none}</p> : <SegmentTable {...props} />}
        </Section>
        <Section
          id="nouveau"
          title={say.newSegment}
          note={tags.length === 0 ? undefined : `${say.tags} : ${tags.join(', ')}`}
        >
          <PostForm
            state={state}
            action={base}
            button={spaceMessages[language].add}
            labels={{ title: say.title, tags: say.tags, communes: say.communes }}
          >
            <input type="hidden" name="organisation" value={head.organisation} />
            <Line state={state} name="title" label={say.title} most={120} />
            <Line state={state} name="tags" label={say.tags} hint={say.tagsHint} most={500} />
            <Ticks
              state={state}
              name="kinds"
              label={say.kinds}
              chosen={[]}
              choices={contactKinds.map((kind) => ({ value: kind, label: all[`kind.${kind}`] }))}
            />
            <Ticks
              state={state}
              name="languages"
              label={say.languages}
              chosen={[]}
              choices={[
                { value: 'fr', label: all.french },
                { value: 'en', label: all.english },
              ]}
            />
            <Line state={state} name="communes" label={say.communes} most={2000} />
          </PostForm>
        </Section>
      </div>
    </>
  )
}
