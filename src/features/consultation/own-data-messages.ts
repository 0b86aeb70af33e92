import { catalogue } from '../../kernel/language.ts'

/** Sentences of the pages where each person gets at their own data. */
export const ownDataMessages = catalogue({
  title: { fr: 'Ce que j’ai envoyé', en: 'What I sent' },
  lede: {
    fr: 'Voir, télécharger ou effacer ce que les concertations gardent de vous.',
    en: 'See, download or erase what consultations keep of you.',
  },
  byCode: { fr: 'Avec le code du reçu', en: 'With the code of the receipt' },
  byCodeNote: {
    fr: 'Une participation anonyme ne se retrouve que par ce code : nous ne savons pas, nous non plus, laquelle est la vôtre.',
    en: 'An anonymous participation is found by this code only: we do not know either which one is yours.',
  },
  code: { fr: 'Code du reçu', en: 'Code of the receipt' },
  codeHint: { fr: '16 signes, comme 7K2M-9QXA-HB4C-TN8R.', en: '16 signs, such as 7K2M-9QXA-HB4C-TN8R.' },
  find: { fr: 'Retrouver', en: 'Find' },
  lost: { fr: 'Code perdu', en: 'Lost code' },
  lostHelp: {
    fr: 'Sans code ni compte, écrivez au contact de la concertation. Une réponse anonyme ne peut être rendue à personne ; elle perd ses textes libres à la fin de la conservation.',
    en: 'Without code or account, write to the contact of the consultation. An anonymous answer can be given back to nobody; it loses its free texts at the end of the retention.',
  },
  nothing: { fr: 'Les concertations ne gardent rien de vous.', en: 'Consultations keep nothing of you.' },
  kept: { fr: 'Ce qui est gardé', en: 'What is kept' },
  questionnaire: {
    fr: (title: string, consultation: string) => `Questionnaire « ${title} », ${consultation}`,
    en: (title: string, consultation: string) => `Questionnaire “${title}”, ${consultation}`,
  },
  answers: { fr: (count: string) => `${count} réponses`, en: (count: string) => `${count} answers` },
  contribution: {
    fr: (number: string, consultation: string) => `Contribution ${number}, ${consultation}`,
    en: (number: string, consultation: string) => `Contribution ${number}, ${consultation}`,
  },
  signed: { fr: (name: string) => `Signée : ${name}`, en: (name: string) => `Signed: ${name}` },
  download: { fr: 'Télécharger', en: 'Download' },
  downloadNote: {
    fr: 'Un fichier JSON : tout ce qui est gardé, tel quel.',
    en: 'A JSON file: all that is kept, as it is.',
  },
  erase: { fr: 'Effacer', en: 'Erase' },
  eraseNote: {
    fr: 'Textes, fichiers, nom, adresse et code sont effacés. Une contribution publiée n’est plus montrée ; les propositions déjà tirées de plusieurs contributions restent. Il reste qu’une personne a participé : les comptes ne changent pas.',
    en: 'Texts, files, name, address and code are erased. A published contribution is shown no more; propositions already drawn from several contributions stay. That somebody took part stays: the counts do not change.',
  },
  erased: { fr: 'Effacé.', en: 'Erased.' },
})
