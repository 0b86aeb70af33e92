import { linkTo, withQuery } from '../../../../ui/link.ts'
import { askMessages } from '../../ask-page-messages.ts'
import { addressOf, type FillingProps } from './filling.tsx'
import { AskFrame } from './frame.tsx'

/** What was put aside, and the link by which it is taken up. */
export function AsidePage({ code, days, site, ...props }: FillingProps & { code: string; days: number; site: string }) {
  const { language, consultation, carried } = props
  const say = askMessages[language]
  const address = linkTo(language, withQuery(`${addressOf(props)}/reprendre/${code}`, { laissez: carried.pass }))
  return (
    <AskFrame language={language} consultation={consultation} title={say.asideTitle}>
      <p class="lede">{say.asideLede}</p>
      <p>
        <a class="whole-address" href={address}>{`${site}${address}`}</a>
      </p>
      <p class="small muted">{say.asideDays(String(days))}</p>
    </AskFrame>
  )
}
