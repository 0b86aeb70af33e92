import { percent } from './percent.ts'

/** A mark on the track, with what is written under it. */
export interface TrackMark {
  readonly at: number
  readonly label: string
}

export interface TargetTrackProps {
  /** Unlike that of any other track of the page. */
  readonly id: string
  /** The track in a sentence, for who does not see it. */
  readonly sentence: string
  /** Values in one unit, from 0; `null` where they are not known. */
  readonly baseline: TrackMark | null
  readonly target: TrackMark | null
  readonly today: number | null
  readonly forecast: number | null
  /** What is written in place of what is missing. */
  readonly missing: string | null
}

/** Where a text of a mark begins, so that it stays within the track. */
function anchorOf(share: number): 'start' | 'middle' | 'end' {
  return share < 0.22 ? 'start' : share > 0.78 ? 'end' : 'middle'
}

function Bar({ from, to, kind, id }: { from: number; to: number; kind: 'pale' | 'full' | 'hatch'; id: string }) {
  if (to <= from) return null
  const fill = kind === 'hatch' ? `url(#${id})` : undefined
  return <rect class={kind} x={percent(from)} y="20" width={percent(to - from)} height="14" fill={fill} />
}

function Mark({
  kind,
  share,
  label,
  line,
  anchor = anchorOf(share),
}: {
  kind: 'baseline' | 'target'
  share: number
  label: string
  line: number
  anchor?: 'start' | 'middle' | 'end'
}) {
  const x = percent(share)
  return (
    <>
      <line class={kind} x1={x} x2={x} y1={kind === 'target' ? 6 : 14} y2="42" />
      <text class={kind} x={x} y={line} text-anchor={anchor}>
        {label}
      </text>
    </>
  )
}

const lines = { first: 56, second: 73 }
/** The narrowest track, and a letter under it, in pixels. */
const narrowest = 300
const letter = 6.7

const widthOf = (label: string) => ((label.length + 2) * letter) / narrowest

/** From where to where a label reaches under the narrowest track, in shares of it. */
function reachOf(share: number, label: string, anchor = anchorOf(share)): readonly [from: number, to: number] {
  const width = widthOf(label)
  const from = { start: share, middle: share - width / 2, end: share - width }[anchor]
  return [from, from + width]
}

/** Whether two labels would touch, on one line. */
function touch(one: readonly [number, number], other: readonly [number, number]): boolean {
  return one[0] < other[1] && other[0] < one[1]
}

/** A frame of dashes: nothing can be drawn, and it says why. */
function EmptyTrack({ sentence, words }: { sentence: string; words: string }) {
  return (
    <svg class="target-track" role="img" aria-label={sentence} height="62">
      <rect class="void" x="1" y="20" width="99%" height="14" />
      <text x="0" y={lines.first}>
        {words}
      </text>
    </svg>
  )
}

/**
 * From baseline to target on one scale from zero: pale up to the baseline, solid to today, hatched to the forecast, a thin mark for
 * the baseline and a thick one for the target. Its x are in percent, so that its texts never change size.
 */
export function TargetTrack({ id, sentence, baseline, target, today, forecast, missing }: TargetTrackProps) {
  const greatest = Math.max(baseline?.at ?? 0, target?.at ?? 0, today ?? 0, forecast ?? 0)
  if (greatest === 0 || (!target && today === null)) return <EmptyTrack sentence={sentence} words={missing ?? ''} />
  const place = (value: number) => value / (greatest * 1.04)
  const [start, now] = [place(baseline?.at ?? 0), today === null ? null : place(today)]
  // Before its mark where the target stands behind it, so that both fit on one line.
  const anchor = baseline && target && baseline.at < target.at && start > widthOf(baseline.label) ? 'end' : undefined
  const first = baseline ? reachOf(start, baseline.label, anchor) : missing === null ? null : reachOf(0, missing)
  const close = target !== null && first !== null && touch(first, reachOf(place(target.at), target.label))
  return (
    <svg class="target-track" role="img" aria-label={sentence} height={close ? 80 : 62}>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="paper" width="6" height="6" />
        <rect class="full" width="2.200" height="6" />
      </pattern>
      <rect class="scale" y="25" width="100%" height="4" />
      <Bar id={id} kind="pale" from={0} to={start} />
      {now !== null && <Bar id={id} kind="full" from={now < start ? 0 : start} to={now} />}
      {now !== null && forecast !== null && (
        <>
          <Bar id={id} kind="hatch" from={Math.min(now, place(forecast))} to={Math.max(now, place(forecast))} />
          <line class="end" x1={percent(place(forecast))} x2={percent(place(forecast))} y1="17" y2="37" />
        </>
      )}
      {baseline && (
        <Mark
          kind="baseline"
          share={start}
          label={baseline.label}
          line={lines.first}
          anchor={anchor ?? anchorOf(start)}
        />
      )}
      {!baseline && missing !== null && (
        <text x="0" y={lines.first}>
          {missing}
        </text>
      )}
      {target && (
        <Mark kind="target" share={place(target.at)} label={target.label} line={close ? lines.second : lines.first} />
      )}
    </svg>
  )
}
