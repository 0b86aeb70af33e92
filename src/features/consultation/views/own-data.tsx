import type { Language } from '../../../kernel/language.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import { formatDay, formatNumber } from '../../../ui/format.ts'
import { Line, Sure, sureWords } from '../../../ui/kept-field.tsx'
import { linkTo } from '../../../ui/link.ts'
import { type FormState, PostForm } from '../../../ui/post-form.tsx'
import { type Row, Rows } from '../../../ui/rows.tsx'
import { PageHead, Section } from '../../../ui/section.tsx'
import { ownDataMessages } from '../own-data-messages.ts'
import type { OwnContribution, OwnData, OwnSubmission } from '../queries/own-data.ts'

/** The page where one says which receipt one holds. */
export function FindOwnData({ state, base }: { state: FormState; base: string }) {
  const say = ownDataMessages[state.language]
  return (
    <>
      <PageHead title={say.title} lede={say.lede} />
      <div class="wrap">
        <Section id="recu" title={say.byCode} note={say.byCodeNote}>
          <PostForm state={state} action={base} button={say.find} labels={{ code: say.code }}>
            <Line state={state} name="code" label={say.code} hint={say.codeHint} most={40} />
          </PostForm>
        </Section>
        <Section id="perdu" title={say.lost}>
          <p>{say.lostHelp}</p>
        </Section>
      </div>
    </>
  )
}

function submissionRow({ id, consultation, questionnaire, sentOn, answers }: OwnSubmission, language: Language): Row {
  const say = ownDataMessages[language]
  return {
    key: id,
    when: formatDay(sentOn, language),
    what: say.questionnaire(wordsOf(questionnaire, language), wordsOf(consultation, language)),
    below: say.answers(formatNumber(Object.keys(answers).length, language)),
  }
}

function contributionRow(
  { id, consultation, number, body, authorName, receivedOn }: OwnContribution,
  language: Language,
): Row {
  const say = ownDataMessages[language]
  return {
    key: id,
    when: formatDay(receivedOn, language),
    what: (
      <>
        <b>{say.contribution(String(number), wordsOf(consultation, language))}</b>
        <p>{body}</p>
      </>
    ),
    ...(authorName === null ? {} : { below: say.signed(authorName) }),
  }
}

export interface OwnDataProps {
  readonly state: FormState
  readonly data: OwnData
  /** Where the forms go. */
  readonly base: string
  /** The code of the receipt; `null` for an account. */
  readonly code: string | null
}

function Code({ code }: { code: string | null }) {
  return code === null ? null : <input type="hidden" name="code" value={code} />
}

/** What is kept of somebody, with the ways to take it along and to have it erased. */
export function OwnDataPage({ state, data, base, code }: OwnDataProps) {
  const { language } = state
  const say = ownDataMessages[language]
  const rows = [
    ...data.submissions.map((one) => submissionRow(one, language)),
    ...data.contributions.map((one) => contributionRow(one, language)),
  ]
  return (
    <>
      <PageHead title={say.title} lede={rows.length === 0 ? say.nothing : say.lede} />
      {rows.length > 0 && (
        <div class="wrap">
          <Section id="garde" title={say.kept}>
            <Rows rows={rows} />
          </Section>
          <Section id="telecharger" title={say.download} note={say.downloadNote}>
            {code === null ? (
              <p class="actions">
                <a class="button second" href={linkTo(language, `${base}/donnees.json`)}>
                  {say.download}
                </a>
              </p>
            ) : (
              <PostForm state={{ ...state, errors: {} }} action={`${base}/donnees.json`} button={say.download} second>
                <Code code={code} />
              </PostForm>
            )}
          </Section>
          <Section id="effacer" title={say.erase} note={say.eraseNote}>
            <PostForm
              state={state}
              action={`${base}/effacer`}
              button={say.erase}
              labels={{ sure: sureWords[language] }}
              second
            >
              <Code code={code} />
              <Sure state={state} />
            </PostForm>
          </Section>
        </div>
      )}
    </>
  )
}
