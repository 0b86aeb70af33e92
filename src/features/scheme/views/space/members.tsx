import { FormToken } from '../../../../ui/form.tsx'
import { Pick, stateFor } from '../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { partMessages } from '../../part-messages.ts'
import type { Scheme, SchemeBuyer } from '../../queries/schemes.ts'
import { spaceMessages } from '../../space-messages.ts'

export interface MembersShown {
  readonly buyers: readonly SchemeBuyer[]
  readonly others: readonly SchemeBuyer[]
}

interface MembersProps extends MembersShown {
  readonly state: FormState
  readonly wrong: string | null
  readonly scheme: Scheme
}

function Leave({ state, scheme, buyer }: { state: FormState; scheme: Scheme; buyer: SchemeBuyer }) {
  const { language, formToken } = state
  const say = partMessages[language]
  return (
    <form method="post" action={linkTo(language, `/espace/schema/${scheme.slug}/membres/retirer`)}>
      <FormToken value={formToken} />
      <input type="hidden" name="siren" value={buyer.siren} />
      <button class="button second" type="submit" aria-label={say.leaveOne(buyer.name)}>
        {say.leave}
      </button>
    </form>
  )
}

/** Which buyers have a scheme together, as long as it is a draft. */
export function Members(props: MembersProps) {
  const { scheme, buyers, others } = props
  const state = stateFor(props.state, props.wrong, 'member')
  const { language } = state
  const say = partMessages[language]
  return (
    <Section id="membres" title={say.members} note={say.membersNote}>
      <Table
        caption={say.members}
        narrow="stack"
        rows={buyers}
        columns={[
          { head: spaceMessages[language].buyer, header: true, cell: ({ name }) => name },
          { head: 'SIREN', cell: ({ siren }) => <span>{siren}</span> },
          {
            head: say.leave,
            cell: (buyer) =>
              buyer.siren === scheme.siren ? (
                <span>{say.leads}</span>
              ) : (
                <Leave state={state} scheme={scheme} buyer={buyer} />
              ),
          },
        ]}
      />
      {others.length === 0 ? (
        <p>{say.nobodyElse}</p>
      ) : (
        <PostForm
          state={state}
          action={`/espace/schema/${scheme.slug}/membres`}
          button={say.joinButton}
          labels={{ siren: say.join }}
          second
        >
          <Pick
            state={state}
            name="siren"
            label={say.join}
            choices={others.map(({ siren, name }) => ({ value: siren, label: `${name} (${siren})` }))}
          />
        </PostForm>
      )}
    </Section>
  )
}
