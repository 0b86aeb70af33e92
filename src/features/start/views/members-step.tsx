import { FormToken } from '../../../ui/form.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { messages } from '../messages.ts'
import type { Progress } from '../queries/progress.ts'
import type { StartProps } from './start.tsx'
import { For, type State, Step } from './step.tsx'

function stateOf({ group, members }: Progress): State {
  if (!group) return 'without'
  return members > 0 ? 'done' : 'toDo'
}

function AddAll({ language, may, formToken }: StartProps) {
  return (
    <For may={may.addMembers} language={language}>
      <form class="form" method="post" action={linkTo(language, '/espace/debut/communes')}>
        <FormToken value={formToken} />
        <p class="actions">
          <button class="button second" type="submit">
            {messages[language].addMembers}
          </button>
        </p>
      </form>
    </For>
  )
}

/** Adding the communes of an intercommunality. */
export function Members(props: StartProps) {
  const { language, progress } = props
  const say = messages[language]
  const { group, members } = progress
  const number = (value: number) => formatNumber(value, language)
  return (
    <Step id="communes" title={say.members} note={say.membersNote} state={stateOf(progress)} language={language}>
      {!group && <p>{say.noGroup}</p>}
      {group && members > 0 && <p>{say.membersAdded(number(members))}</p>}
      {group && members === 0 && (
        <>
          <p>{say.membersOf(group.name, number(group.members.length))}</p>
          <AddAll {...props} />
        </>
      )}
    </Step>
  )
}
