import { catalogue, type Language } from '../kernel/language.ts'
import { linkTo } from './link.ts'
import { Note } from './section.tsx'

const messages = catalogue({
  soon: {
    fr: 'Ce site vient d’ouvrir. Ce que son acheteur publie paraîtra ici.',
    en: 'This site has just opened. What its buyer publishes will appear here.',
  },
  keeper: { fr: 'Vous tenez ce site ?', en: 'Do you run this site?' },
  signIn: { fr: 'Connectez-vous et faites les premiers pas.', en: 'Sign in and take the first steps.' },
})

/** What a page says to a visitor while nothing is published, with the way in for whoever runs the site. */
export function NothingYet({ language, title }: { language: Language; title: string }) {
  const say = messages[language]
  return (
    <Note title={title}>
      <p>{say.soon}</p>
      <p class="small">
        {say.keeper} <a href={linkTo(language, '/espace/debut')}>{say.signIn}</a>
      </p>
    </Note>
  )
}
