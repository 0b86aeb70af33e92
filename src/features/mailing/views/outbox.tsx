import { formatDay, formatNumber } from '../../../ui/format.ts'
import { Line, Pick, stateFor } from '../../../ui/kept-field.tsx'
import { type FormState, PostForm } from '../../../ui/post-form.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { words } from '../messages.ts'
import type { OutboxLine, StoppedAddress } from '../queries/figures.ts'
import type { Purpose } from '../rules/contact.ts'
import { outboxMessages, spaceMessages } from '../space-messages.ts'
import { type MailHead, MailPageHead, MailParts } from './head.tsx'

export interface OutboxProps {
  readonly state: FormState
  readonly head: MailHead
  readonly counts: readonly { readonly state: string; readonly count: number }[]
  /** In doubt, or failed. */
  readonly undecided: readonly OutboxLine[]
  readonly waiting: readonly OutboxLine[]
  readonly stopped: readonly StoppedAddress[]
}

const base = '/espace/courriers/departs'
type StateKey =
  `state.${'waiting' | 'sending' | 'sent' | 'failed' | 'bounced' | 'suppressed' | 'doubtful' | 'cancelled'}`
type ReasonKey = `reason.${'unsubscribed' | 'objection' | 'complaint' | 'bounced' | 'by-hand'}`

function Decide({ state, line }: { state: FormState; line: OutboxLine }) {
  const say = outboxMessages[state.language]
  const plain = stateFor(state, null, line.id)
  const form = (again: '0' | '1', button: string) => (
    <PostForm state={plain} action={`${base}/${line.id}/decider`} button={button} second>
      <input type="hidden" name="again" value={again} />
    </PostForm>
  )
  return (
    <div>
      {form('1', say.again)}
      {line.state === 'doubtful' && form('0', say.keep)}
    </div>
  )
}

function Undecided({ state, undecided }: OutboxProps) {
  const { language } = state
  const say = outboxMessages[language]
  if (undecided.length === 0) return <p>{say.nothing}</p>
  return (
    <Table
      caption={say.toDecide}
      narrow="stack"
      rows={undecided}
      columns={[
        { head: say.to, header: true, cell: ({ recipient }) => recipient ?? say.erased },
        { head: say.subject, cell: ({ subject }) => <span>{subject}</span> },
        { head: spaceMessages[language].state, cell: (line) => <span>{say[`state.${line.state}` as StateKey]}</span> },
        { head: say.reply, cell: ({ reply }) => <span>{reply ?? '–'}</span> },
        { head: say.decide, cell: (line) => <Decide state={state} line={line} /> },
      ]}
    />
  )
}

function Waiting({ state: { language }, waiting }: OutboxProps) {
  const say = outboxMessages[language]
  if (waiting.length === 0) return <p>{say.noneWaiting}</p>
  return (
    <Table
      caption={say.waiting}
      narrow="stack"
      rows={waiting}
      columns={[
        { head: say.to, header: true, cell: ({ recipient }) => recipient ?? say.erased },
        { head: say.subject, cell: ({ subject }) => <span>{subject}</span> },
        { head: say.reply, cell: ({ reply }) => <span>{reply ?? '–'}</span> },
      ]}
    />
  )
}

/** What a suppression is about: one purpose, or everything. */
function topicWords(topic: string, language: FormState['language']): string {
  const purpose = topic.split(':')[1]
  if (purpose === undefined) return topic === '' ? outboxMessages[language].everything : topic
  return words[language][`purpose.${purpose as Purpose}`]
}

function Stopped({ state, stopped }: OutboxProps) {
  const { language } = state
  const say = outboxMessages[language]
  if (stopped.length === 0) return <p>{say.noneStopped}</p>
  return (
    <Table
      caption={say.stopped}
      narrow="stack"
      rows={stopped}
      columns={[
        { head: say.address, header: true, cell: ({ email, hash }) => email ?? say.unknown(hash.slice(0, 8)) },
        { head: say.of, cell: ({ topic }) => <span>{topicWords(topic, language)}</span> },
        { head: say.reason, cell: ({ reason }) => <span>{say[`reason.${reason}` as ReasonKey]}</span> },
        { head: say.since, cell: ({ since }) => <span>{formatDay(since, language)}</span> },
        {
          head: say.letGo,
          cell: ({ hash, topic }) => (
            <PostForm state={stateFor(state, null, hash)} action={`${base}/retablir`} button={say.letGo} second>
              <input type="hidden" name="hash" value={hash} />
              <input type="hidden" name="topic" value={topic} />
            </PostForm>
          ),
        },
      ]}
    />
  )
}

function Stop({ state }: OutboxProps) {
  const { language } = state
  const say = outboxMessages[language]
  return (
    <PostForm
      state={state}
      action={`${base}/suppression`}
      button={spaceMessages[language].add}
      labels={{ address: say.address, reason: say.reason }}
      second
    >
      <Line state={state} name="address" label={say.stop} most={254} />
      <Pick
        state={state}
        name="reason"
        label={say.reason}
        choices={(['by-hand', 'objection', 'complaint'] as const).map((reason) => ({
          value: reason,
          label: say[`reason.${reason}`],
        }))}
      />
    </PostForm>
  )
}

/** What leaves, what is in doubt, and to whom nothing leaves any more. */
export function Outbox(props: OutboxProps) {
  const { state, head, counts } = props
  const { language } = state
  const say = outboxMessages[language]
  return (
    <>
      <MailPageHead head={head} title={spaceMessages[language].outbox} lede={say.lede} />
      <div class="wrap">
        <MailParts head={head} current="/departs" />
        <Section id="decider" title={say.toDecide} note={say.toDecideNote} wide>
          <Undecided {...props} />
        </Section>
        <Section id="attente" title={say.waiting}>
          <Waiting {...props} />
        </Section>
        <Section id="etats" title={say.states}>
          {counts.length === 0 ? (
            <p>{spaceMessages[language].none}</p>
          ) : (
            <Table
              caption={say.states}
              narrow="stack"
              rows={counts}
              columns={[
                {
                  head: spaceMessages[language].state,
                  header: true,
                  cell: (row) => say[`state.${row.state}` as StateKey],
                },
                { head: say.count, number: true, cell: ({ count }) => formatNumber(count, language) },
              ]}
            />
          )}
        </Section>
        <Section id="suppression" title={say.stopped} note={say.stoppedNote} wide>
          <Stopped {...props} />
          <Stop {...props} />
        </Section>
      </div>
    </>
  )
}
