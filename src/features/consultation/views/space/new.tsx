import type { OwnText } from '../../../../kernel/own-text.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { Line, Pick } from '../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { PageHead, Section } from '../../../../ui/section.tsx'
import { messages } from '../../messages.ts'
import { modeWords } from '../../mode-messages.ts'
import { participationModes } from '../../rules/state.ts'
import { spaceMessages } from '../../space-messages.ts'
import { ModeLists } from '../about/promises.tsx'

/** The form by which a consultation begins, and what each way of taking part is worth. */
export function NewConsultation({
  state,
  buyers,
  schemes,
}: {
  state: FormState
  buyers: readonly { readonly siren: string; readonly name: string }[]
  schemes: readonly { readonly slug: string; readonly title: OwnText; readonly organisation: string }[]
}) {
  const { language } = state
  const say = spaceMessages[language]
  const eyebrow = (
    <>
      <span>
        <a href={linkTo(language, '/espace')}>{messages[language].workspace}</a>
      </span>
      <span>
        <a href={linkTo(language, '/espace/concertations')}>{messages[language].consultations}</a>
      </span>
    </>
  )
  const known = schemes.map(({ slug, title, organisation }) => ({
    value: slug,
    label: `${organisation} : ${wordsOf(title, language)}`,
  }))
  const labels = { slug: say.slug, title: say.title, titleEn: say.titleEn, mode: say.mode, scheme: say.scheme }
  return (
    <>
      <PageHead eyebrow={eyebrow} title={say.begin} lede={say.beginNote} />
      <div class="wrap">
        <Section id="nouvelle" title={say.create}>
          <PostForm state={state} action="/espace/concertations/nouvelle" button={say.create} labels={labels}>
            <Pick
              state={state}
              name="siren"
              label={say.buyer}
              choices={buyers.map(({ siren, name }) => ({ value: siren, label: name }))}
            />
            <Line state={state} name="title" label={say.title} most={200} />
            <Line state={state} name="titleEn" label={say.titleEn} most={200} />
            <Line state={state} name="slug" label={say.slug} hint={say.slugHint} most={80} />
            <Pick
              state={state}
              name="mode"
              label={say.mode}
              hint={say.modeHint}
              choices={participationModes.map((value) => ({ value, label: modeWords[value].name[language] }))}
            />
            <Pick
              state={state}
              name="scheme"
              label={say.scheme}
              choices={[{ value: '', label: say.noScheme }, ...known]}
            />
          </PostForm>
        </Section>
        {participationModes.map((mode) => (
          <Section key={mode} id={mode} title={modeWords[mode].name[language]}>
            <ModeLists mode={mode} language={language} />
          </Section>
        ))}
      </div>
    </>
  )
}
