import { addressDays } from '../../../kernel/email.ts'
import type { Prose, Publisher } from './prose.ts'

/** What becomes of personal data. */
export const privacy = ({ name, contact }: Publisher): Prose => ({
  title: { fr: 'Vie privée', en: 'Privacy' },
  lede: {
    fr: 'Ce site ne suit personne : aucune mesure d’audience, aucun contenu d’un tiers.',
    en: 'This site follows nobody: no audience measurement, no content of a third party.',
  },
  sections: [
    {
      id: 'visite',
      title: { fr: 'Quand vous visitez', en: 'When you visit' },
      points: [
        {
          fr: 'Aucun cookie sans connexion, hors un message à usage unique après un formulaire, gardé une minute au plus.',
          en: 'No cookie without signing in, but for a message shown once after a form, kept a minute at most.',
        },
        {
          fr: 'Votre adresse réseau sert, le temps d’une minute, à limiter les demandes trop nombreuses ; elle n’est pas enregistrée.',
          en: 'Your network address serves for a minute to limit requests that are too many; it is not recorded.',
        },
      ],
    },
    {
      id: 'courrier',
      title: { fr: 'Quand nous vous écrivons', en: 'When we write to you' },
      points: [
        {
          fr: 'Pour chaque finalité, la raison qui le permet est gardée, et l’origine de votre adresse ; chaque message les dit.',
          en: 'For each purpose, the reason that allows it is kept, and where your address comes from; each message tells them.',
        },
        {
          fr: 'Qui a contribué à une concertation en acceptant qu’on lui écrive, et les partenaires que l’acheteur peut tenir au courant, reçoivent au plus un courriel par jour, quand une réponse est publiée ou qu’une action qui la met en œuvre avance.',
          en: 'Those who contributed to a consultation and agreed to be written to, and the partners whom the buyer may tell, receive one mail a day at most, when an answer is published or an action that puts it into practice moves.',
        },
        {
          fr: 'Un clic suffit pour ne plus rien recevoir, sans compte. Rien dans les messages ne dit si vous les lisez.',
          en: 'One click is enough to receive nothing more, without an account. Nothing in the messages tells whether you read them.',
        },
        {
          fr: 'Une adresse à laquelle personne n’a écrit depuis trois ans est effacée. D’un désabonnement il ne reste qu’une empreinte.',
          en: 'An address to which nobody wrote for three years is erased. Of unsubscribing only a fingerprint stays.',
        },
      ],
    },
    {
      id: 'signalement',
      title: { fr: 'Quand vous signalez une erreur', en: 'When you report an error' },
      points: [
        {
          fr: 'Votre texte et le jour sont gardés. Ni votre nom, ni votre adresse, ni l’heure.',
          en: 'Your text and the day are kept. Neither your name, nor your address, nor the hour.',
        },
        {
          fr: 'Une empreinte de votre adresse, impossible à inverser et oubliée au plus tard au jour suivant, limite le nombre de signalements.',
          en: 'A print of your address, which nobody can turn back and which is forgotten at the next day’s reports, limits the number of reports.',
        },
        {
          fr: 'Les adresses et téléphones de votre texte sont retirés avant d’être gardés.',
          en: 'Addresses and telephone numbers in your text are taken out before it is kept.',
        },
      ],
    },
    {
      id: 'concertations',
      title: { fr: 'Quand vous participez à une concertation', en: 'When you take part in a consultation' },
      points: [
        {
          fr: 'La page de chaque concertation dit sa base légale, combien de temps les données sont gardées, et ce que son mode de participation garantit ou non.',
          en: 'The page of each consultation gives its legal basis, how long data are kept, and what its way of taking part guarantees or not.',
        },
        {
          fr: 'Une réponse anonyme ne garde ni session, ni adresse réseau, ni navigateur, ni heure : seulement le jour.',
          en: 'An anonymous answer keeps no session, no network address, no browser, no hour: the day only.',
        },
        {
          fr: 'Au bout de la durée dite, noms, adresses, textes libres et fichiers des questionnaires, et contributions non publiées sont effacés d’office ; les comptes restent.',
          en: 'At the end of the time stated, names, addresses, free texts and files of questionnaires, and contributions that were not published are erased as a matter of course; the counts stay.',
        },
        {
          fr: 'Avec le code de votre reçu, ou depuis votre compte, vous téléchargez ou effacez vous-même ce que vous avez envoyé : /concertations/mes-donnees.',
          en: 'With the code of your receipt, or from your account, you download or erase yourself what you sent: /concertations/mes-donnees.',
        },
      ],
    },
    {
      id: 'compte',
      title: { fr: 'Si vous avez un compte', en: 'If you have an account' },
      points: [
        {
          fr: 'Nom, adresse électronique, rôles et journal de vos actions, pour faire tourner le schéma. Un cookie de session, effacé à la déconnexion.',
          en: 'Name, e-mail address, roles and a log of your actions, to run the scheme. One session cookie, erased when you sign out.',
        },
      ],
    },
    {
      id: 'suites',
      title: {
        fr: 'Si vous demandez ce que devient votre contribution',
        en: 'If you ask what becomes of your contribution',
      },
      points: [
        {
          fr: 'Votre adresse sert à vous écrire, une fois par jour au plus, quand une réponse est publiée ou qu’une action avance. Elle n’est jamais montrée ni exportée.',
          en: 'Your address serves to write to you, once a day at most, when an answer is published or an action moves. It is never shown nor exported.',
        },
        {
          fr: `Un message qui est parti garde votre adresse ${addressDays} jours, puis l’oublie.`,
          en: `A message that has left keeps your address for ${addressDays} days, then forgets it.`,
        },
        {
          fr: 'Chaque message porte un lien pour ne plus en recevoir. De votre refus, il ne reste qu’une empreinte de l’adresse.',
          en: 'Each message bears a link to get no more. Of your refusal, only a print of the address remains.',
        },
      ],
    },
    {
      id: 'publiees',
      title: { fr: 'Personnes nommées dans les marchés', en: 'People named in contracts' },
      paragraphs: [
        {
          fr: 'La loi fait publier le titulaire d’un marché, même une personne physique (entreprise individuelle). Si vous l’êtes, demandez à n’être plus nommé : « personne physique » remplacera votre nom et votre numéro, ici et dans tous les fichiers.',
          en: 'The law has the holder of a contract published, even a natural person (sole trader). If you are one, ask to be named no more: « personne physique » will replace your name and number, here and in every file.',
        },
        {
          fr: 'Les adresses électroniques et les téléphones que les textes publiés contiennent sont masqués d’office, et comptés.',
          en: 'E-mail addresses and telephone numbers that published texts hold are hidden as a matter of course, and counted.',
        },
      ],
    },
    {
      id: 'droits',
      title: { fr: 'Vos droits', en: 'Your rights' },
      paragraphs: [
        {
          fr: `Accès, rectification, effacement, limitation, opposition : adressez-vous à ${name ?? 'l’acheteur qui tient cette instance'}${contact === null ? '' : ` (${contact})`}. Vous pouvez aussi saisir la CNIL : cnil.fr.`,
          en: `Access, rectification, erasure, restriction, objection: turn to ${name ?? 'the buyer who runs this instance'}${contact === null ? '' : ` (${contact})`}. You may also turn to the CNIL: cnil.fr.`,
        },
      ],
    },
  ],
})

/** Where to write, and for what. */
export const contactPage = ({ name, contact }: Publisher): Prose => ({
  title: { fr: 'Contact', en: 'Contact' },
  lede: {
    fr:
      contact === null
        ? 'L’adresse de contact n’est pas encore renseignée par cette instance.'
        : `${name ?? 'Levier'} : ${contact}`,
    en: contact === null ? 'The contact address is not set yet by this instance.' : `${name ?? 'Levier'}: ${contact}`,
  },
  sections: [
    {
      id: 'erreur',
      title: { fr: 'Une erreur dans un marché', en: 'An error in a contract' },
      paragraphs: [
        {
          fr: 'Ouvrez la page du marché, puis « Signaler une erreur » en bas : l’acheteur le verra, sans compte ni adresse.',
          en: 'Open the page of the contract, then “Report an error” at the bottom: the buyer will see it, without an account or an address.',
        },
      ],
    },
    {
      id: 'chiffre',
      title: { fr: 'Un doute sur un chiffre', en: 'A doubt about a figure' },
      paragraphs: [
        {
          fr: 'La page de chaque indicateur donne sa formule, ses lignes et ce qu’il laisse de côté. « Citer ce chiffre » en garde l’état.',
          en: 'The page of each indicator gives its formula, its rows and what it leaves out. “Cite this figure” keeps its state.',
        },
      ],
    },
    {
      id: 'donnees',
      title: { fr: 'Vos données personnelles', en: 'Your personal data' },
      paragraphs: [
        {
          fr: 'Depuis la page d’un marché, choisissez « une donnée personnelle à retirer ».',
          en: 'From the page of a contract, choose “personal data to be taken out”.',
        },
      ],
    },
  ],
})
