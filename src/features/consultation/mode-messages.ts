import type { Wording } from '../../kernel/language.ts'
import type { Channel, ParticipationMode } from './rules/state.ts'

/** What a way of taking part promises, and what it does not, in plain words. */
export interface ModeWords {
  readonly name: Wording
  readonly guarantees: readonly Wording[]
  readonly limits: readonly Wording[]
}

export const modeWords: Readonly<Record<ParticipationMode, ModeWords>> = {
  anonymous: {
    name: { fr: 'Anonyme', en: 'Anonymous' },
    guarantees: [
      {
        fr: 'Personne ne vous demande qui vous êtes. Aucun compte, aucune adresse, aucune adresse réseau, aucun nom de navigateur n’est gardé avec votre réponse.',
        en: 'Nobody asks who you are. No account, no address, no network address, no name of a browser is kept with your answer.',
      },
      { fr: 'Seul le jour est gardé, jamais l’heure.', en: 'Only the day is kept, never the hour.' },
    ],
    limits: [
      {
        fr: 'Rien n’empêche quelqu’un de répondre plusieurs fois. Les réponses qui paraissent suspectes attendent qu’une personne les regarde ; leur nombre est publié.',
        en: 'Nothing stops somebody from answering several times. Answers that look suspicious wait for a person to look at them; their number is published.',
      },
      {
        fr: 'Ce que vous écrivez vous-même peut vous faire reconnaître.',
        en: 'What you write yourself may make you known.',
      },
    ],
  },
  email: {
    name: { fr: 'Adresse électronique vérifiée', en: 'Checked e-mail address' },
    guarantees: [
      {
        fr: 'Une participation par adresse : un lien vous est envoyé, vous répondez par lui.',
        en: 'One participation for each address: a link is sent to you, you answer by it.',
      },
      {
        fr: 'De votre adresse, seule une empreinte est gardée, à part de votre réponse. Seul le jour est gardé.',
        en: 'Of your address only a print is kept, apart from your answer. Only the day is kept.',
      },
    ],
    limits: [
      {
        fr: 'Qui a deux adresses peut répondre deux fois : une adresse n’est pas une identité.',
        en: 'Whoever has two addresses may answer twice: an address is no identity.',
      },
      {
        fr: 'Celui qui tient votre boîte voit que vous avez reçu le lien.',
        en: 'Whoever keeps your mailbox sees that you received the link.',
      },
    ],
  },
  link: {
    name: { fr: 'Lien personnel', en: 'Personal link' },
    guarantees: [
      {
        fr: 'Seules les personnes invitées participent, une fois chacune.',
        en: 'Only people who were invited take part, once each.',
      },
      {
        fr: 'Le lien dit qui peut répondre ; il n’est pas gardé avec la réponse.',
        en: 'The link says who may answer; it is not kept with the answer.',
      },
    ],
    limits: [
      {
        fr: 'Un lien transmis à quelqu’un d’autre sert à quelqu’un d’autre.',
        en: 'A link that is passed on serves somebody else.',
      },
      {
        fr: 'L’organisateur sait qui a été invité ; avec peu d’invités, une réponse peut se deviner.',
        en: 'The organiser knows who was invited; with few guests, an answer may be guessed.',
      },
    ],
  },
  account: {
    name: { fr: 'Compte', en: 'Account' },
    guarantees: [
      {
        fr: 'Une participation par compte ; vous retrouvez votre réponse dans votre compte, et pouvez la faire effacer.',
        en: 'One participation for each account; you find your answer in your account, and may have it erased.',
      },
    ],
    limits: [
      {
        fr: 'Votre réponse est liée à votre compte : elle n’est pas anonyme pour l’organisateur.',
        en: 'Your answer is tied to your account: it is not anonymous to the organiser.',
      },
      {
        fr: 'Un compte n’est pas une identité vérifiée.',
        en: 'An account is no checked identity.',
      },
    ],
  },
}

export const channelWords: Readonly<Record<Channel, Wording>> = {
  web: { fr: 'Web', en: 'Web' },
  email: { fr: 'Courriel', en: 'E-mail' },
  meeting: { fr: 'Rencontre', en: 'Meeting' },
  paper: { fr: 'Papier', en: 'Paper' },
  phone: { fr: 'Téléphone', en: 'Telephone' },
}
