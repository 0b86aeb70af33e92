import type { Language } from '../../../../kernel/language.ts'
import { Sheet, type SheetLine } from '../../../../ui/facts.tsx'
import { colon, formatDay } from '../../../../ui/format.ts'
import { linkTo } from '../../../../ui/link.ts'
import { Own } from '../../../../ui/own.tsx'
import { Duo, Section } from '../../../../ui/section.tsx'
import { aboutMessages } from '../../about-messages.ts'
import { modeWords } from '../../mode-messages.ts'
import type { Consultation } from '../../queries/consultations.ts'
import { checklist } from '../../rules/checklist.ts'
import type { ParticipationMode } from '../../rules/state.ts'
import { sheetMessages } from '../../sheet-messages.ts'

interface Props {
  readonly language: Language
  readonly consultation: Consultation
}

/** What a way of taking part guarantees, and what it does not. */
export function ModeLists({ mode, language }: { mode: ParticipationMode; language: Language }) {
  const say = aboutMessages[language]
  const { guarantees, limits } = modeWords[mode]
  return (
    <Duo>
      <div>
        <h3>{say.does}</h3>
        <ul class="points">
          {guarantees.map((one) => (
            <li key={one.fr}>{one[language]}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{say.doesNot}</h3>
        <ul class="points">
          {limits.map((one) => (
            <li key={one.fr}>{one[language]}</li>
          ))}
        </ul>
      </div>
    </Duo>
  )
}

/** What taking part guarantees here. */
export function Guarantees({ language, consultation: { mode } }: Props) {
  const say = aboutMessages[language]
  const name = modeWords[mode].name[language].toLowerCase()
  return (
    <Section id="garanties" title={say.guarantees} note={say.guaranteesNote(name)}>
      <ModeLists mode={mode} language={language} />
    </Section>
  )
}

function impactWords({ impactAssessment }: Consultation, language: Language): string {
  const say = aboutMessages[language]
  return impactAssessment === 'done' ? say.impactDone : say.impactNotNeeded
}

function protectionLines({ language, consultation }: Props): SheetLine[] {
  const say = aboutMessages[language]
  const words = sheetMessages[language]
  const { legalBasis, retentionMonths, impactAssessment, impactReason, dataProtectionContact } = consultation
  const lines: (SheetLine | false)[] = [
    legalBasis !== null && { term: words.legalBasis, value: <Own text={legalBasis} language={language} /> },
    retentionMonths !== null && { term: words.retentionMonths, value: say.retention(String(retentionMonths)) },
    impactAssessment !== null && {
      term: words.impactAssessment,
      value: (
        <>
          {impactWords(consultation, language)}
          {impactReason && (
            <>
              {colon(language)}
              <Own text={impactReason} language={language} />
            </>
          )}
        </>
      ),
    },
    dataProtectionContact !== null && { term: words.dataProtectionContact, value: dataProtectionContact },
  ]
  return lines.filter((line) => line !== false)
}

/** What becomes of personal data, and how each person gets at their own. */
export function DataProtection(props: Props) {
  const { language, consultation } = props
  const say = aboutMessages[language]
  const lines = protectionLines(props)
  if (lines.length === 0) return null
  return (
    <Section id="donnees-personnelles" title={say.dataProtection}>
      <Sheet lines={lines} />
      {consultation.erasedOn !== null ? (
        <p>{say.erased(formatDay(consultation.erasedOn, language))}</p>
      ) : (
        <p>
          <a href={linkTo(language, '/concertations/mes-donnees')}>{say.rights}</a>
        </p>
      )}
    </Section>
  )
}

/** What is not published, and when that is decided. */
export function ModerationRules({ language, consultation: { moderation, moderationRules } }: Props) {
  const say = aboutMessages[language]
  if (moderationRules === null) return null
  return (
    <Section id="moderation" title={say.moderationRules}>
      <p>{moderation === 'before' ? say.moderatedBefore : say.moderatedAfter}</p>
      <p>
        <Own text={moderationRules} language={language} />
      </p>
    </Section>
  )
}

/** The points of law and good practice: those that hold, and those that do not. */
export function Commitments({ language, consultation: { checkedPoints, unkeptReason } }: Props) {
  const say = aboutMessages[language]
  if (checkedPoints.length === 0) return null
  return (
    <Section id="engagements" title={say.commitments}>
      <ul class="points">
        {checklist.map(({ code, says, source }) => (
          <li key={code}>
            {says[language]} <span class="muted">({source[language]})</span>
            {!checkedPoints.includes(code) && <b> {say.notTicked}</b>}
          </li>
        ))}
      </ul>
      {unkeptReason && (
        <p>
          <b>{say.unkeptReason}</b> <Own text={unkeptReason} language={language} />
        </p>
      )}
    </Section>
  )
}
