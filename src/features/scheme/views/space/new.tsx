import { FileField } from '../../../../ui/field.tsx'
import { Pick } from '../../../../ui/kept-field.tsx'
import { errorOf, type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Section } from '../../../../ui/section.tsx'
import { spaceMessages } from '../../space-messages.ts'
import { SpaceHead } from './fields.tsx'
import { StartFields, startLabels } from './versions.tsx'

export interface NewSchemeProps {
  readonly state: FormState
  readonly buyers: readonly { readonly siren: string; readonly name: string }[]
}

/** What the draft begins with. */
function Base({ state }: { state: FormState }) {
  const say = spaceMessages[state.language]
  return (
    <>
      <Pick
        state={state}
        name="base"
        label={say.base}
        hint={say.baseHint}
        choices={[
          { value: 'model', label: say.baseModel },
          { value: 'file', label: say.baseFile },
          { value: 'empty', label: say.baseEmpty },
        ]}
      />
      <FileField
        name="file"
        label={say.otherScheme}
        hint={say.otherSchemeHint}
        accept=".json,application/json"
        {...errorOf(state, 'file')}
      />
    </>
  )
}

/** The form by which a scheme is entered for the first time. */
export function NewScheme({ state, buyers }: NewSchemeProps) {
  const say = spaceMessages[state.language]
  return (
    <>
      <SpaceHead state={state} title={say.newScheme} />
      <div class="wrap">
        <Section id="nouveau" title={say.newScheme} note={say.newNote}>
          <PostForm
            state={state}
            action="/espace/schema/nouveau"
            button={say.create}
            labels={{ ...startLabels(state.language), file: say.otherScheme }}
            file
          >
            <Pick
              state={state}
              name="siren"
              label={say.buyer}
              choices={buyers.map(({ siren, name }) => ({ value: siren, label: name }))}
            />
            <StartFields state={state} />
            <Base state={state} />
          </PostForm>
        </Section>
      </div>
    </>
  )
}
