import { catalogue } from '../../kernel/language.ts'

/** Sentences of signing in, of one's own account and of the workspace. */
export const pageMessages = catalogue({
  signIn: { fr: 'Connexion', en: 'Sign in' },
  signInLede: {
    fr: 'Pour les personnes qui tiennent ce site. Tout ce qui est public se lit sans compte.',
    en: 'For the people who run this site. Everything public is read without an account.',
  },
  email: { fr: 'Adresse électronique', en: 'E-mail address' },
  password: { fr: 'Mot de passe', en: 'Password' },
  enter: { fr: 'Se connecter', en: 'Sign in' },
  byPassword: { fr: 'Par mot de passe', en: 'By password' },
  byProvider: { fr: 'Par votre fournisseur d’identité', en: 'By your identity provider' },
  toProvider: { fr: 'Continuer chez le fournisseur', en: 'Go on at the provider' },
  providerNote: {
    fr: 'Le compte de votre administration ouvre aussi ce site.',
    en: 'The account of your administration opens this site too.',
  },
  forgotten: { fr: 'Mot de passe oublié', en: 'Forgotten password' },
  forgottenLede: {
    fr: 'Donnez votre adresse : un lien, valable une heure, permet d’en choisir un autre.',
    en: 'Give your address: a link, good for one hour, lets you choose another.',
  },
  askLink: { fr: 'Demander un lien', en: 'Ask for a link' },
  linkAsked: {
    fr: 'Si un compte porte cette adresse, un lien a été fait. Votre administrateur peut vous le donner.',
    en: 'If an account has this address, a link was made. Your administrator can give it to you.',
  },
  linkMailed: {
    fr: 'Si un compte porte cette adresse, un lien vient d’y être envoyé.',
    en: 'If an account has this address, a link was just sent to it.',
  },
  code: { fr: 'Code de vérification', en: 'Verification code' },
  codeLede: {
    fr: 'Ouvrez l’application de votre téléphone et recopiez ses six chiffres.',
    en: 'Open the application on your telephone and copy its six figures.',
  },
  codeHint: { fr: 'Six chiffres, ou un code de secours.', en: 'Six figures, or a recovery code.' },
  verify: { fr: 'Vérifier', en: 'Verify' },
  welcome: { fr: (name: string) => `Bienvenue, ${name}`, en: (name: string) => `Welcome, ${name}` },
  invitationLede: {
    fr: 'Choisissez un mot de passe pour votre compte.',
    en: 'Choose a password for your account.',
  },
  tieLede: {
    fr: 'Reliez votre compte à celui de votre fournisseur d’identité.',
    en: 'Tie your account to the one of your identity provider.',
  },
  newPassword: { fr: 'Nouveau mot de passe', en: 'New password' },
  passwordHint: {
    fr: 'Au moins 12 caractères. Une phrase convient.',
    en: 'At least 12 characters. A sentence will do.',
  },
  choose: { fr: 'Choisir ce mot de passe', en: 'Choose this password' },
  chosen: {
    fr: 'Votre mot de passe est enregistré. Connectez-vous.',
    en: 'Your password is saved. Sign in.',
  },
  deadLink: { fr: 'Ce lien n’ouvre plus', en: 'This link opens no more' },
  deadLinkLede: {
    fr: 'Il a déjà servi, il a expiré, ou un autre l’a remplacé.',
    en: 'It was used already, it expired, or another replaced it.',
  },
  askAdministrator: {
    fr: 'Demandez-en un autre à votre administrateur.',
    en: 'Ask your administrator for another.',
  },
  notSignedIn: { fr: 'Vous n’êtes pas connecté', en: 'You are not signed in' },
  signedOut: { fr: 'Vous êtes déconnecté.', en: 'You are signed out.' },
  signedOutEverywhere: { fr: 'Toutes vos sessions sont fermées.', en: 'All your sessions are ended.' },
  backToSignIn: { fr: 'Retour à la connexion', en: 'Back to signing in' },

  account: { fr: 'Votre compte', en: 'Your account' },
  who: { fr: 'Vous', en: 'You' },
  name: { fr: 'Nom', en: 'Name' },
  language: { fr: 'Langue des messages', en: 'Language of messages' },
  french: { fr: 'français', en: 'French' },
  english: { fr: 'anglais', en: 'English' },
  save: { fr: 'Enregistrer', en: 'Save' },
  saved: { fr: 'C’est enregistré.', en: 'Saved.' },
  currentPassword: { fr: 'Mot de passe actuel', en: 'Current password' },
  changePassword: { fr: 'Changer de mot de passe', en: 'Change the password' },
  passwordNote: {
    fr: 'Vos autres sessions se ferment quand vous le changez.',
    en: 'Your other sessions end when you change it.',
  },
  noPassword: {
    fr: 'Vous vous connectez par votre fournisseur d’identité ; ce compte n’a pas de mot de passe.',
    en: 'You sign in by your identity provider; this account has no password.',
  },
  factor: { fr: 'Second facteur', en: 'Second factor' },
  factorNote: {
    fr: 'Un code de votre téléphone, en plus du mot de passe.',
    en: 'A code from your telephone, besides the password.',
  },
  noFactorYet: { fr: 'Aucun pour l’instant.', en: 'None so far.' },
  factorSince: {
    fr: (day: string, left: string) => `En place depuis le ${day}. Codes de secours restants : ${left}.`,
    en: (day: string, left: string) => `In place since ${day}. Recovery codes left: ${left}.`,
  },
  startFactor: { fr: 'Mettre en place', en: 'Set up' },
  factorCode: {
    fr: 'Code QR de la clé ; la même clé est écrite dessous',
    en: 'QR code of the key; the same key is written below',
  },
  factorKey: { fr: 'Clé à saisir dans l’application', en: 'Key to type into the application' },
  factorLink: { fr: 'Ouvrir dans une application de ce téléphone', en: 'Open in an application on this telephone' },
  factorStep: {
    fr: 'Photographiez ce code QR avec une application de codes (FreeOTP, Aegis, ou une autre), ou saisissez-y la clé ; donnez ensuite le code qu’elle montre.',
    en: 'Scan this QR code with a code application (FreeOTP, Aegis, or another), or type the key into it; then give the code that it shows.',
  },
  confirm: { fr: 'Confirmer', en: 'Confirm' },
  startAgain: { fr: 'Recommencer avec une autre clé', en: 'Start again with another key' },
  removeFactor: { fr: 'Retirer le second facteur', en: 'Remove the second factor' },
  factorRemoved: { fr: 'Le second facteur est retiré.', en: 'The second factor is removed.' },
  recovery: { fr: 'Vos codes de secours', en: 'Your recovery codes' },
  recoveryLede: {
    fr: 'Le second facteur est en place. Notez ces codes maintenant : ils ne seront plus montrés. Chacun ouvre une fois, si le téléphone est perdu.',
    en: 'The second factor is in place. Write these codes down now: they will not be shown again. Each opens once, should the telephone be lost.',
  },
  noted: { fr: 'Je les ai notés', en: 'I wrote them down' },
  sessions: { fr: 'Sessions', en: 'Sessions' },
  sessionsNote: {
    fr: 'Chaque navigateur où vous êtes connecté. Une session finit après 12 heures sans usage, et au plus tard après 30 jours.',
    en: 'Each browser in which you are signed in. A session ends after 12 hours unused, and after 30 days at the latest.',
  },
  opened: { fr: 'Ouverte', en: 'Opened' },
  lastUsed: { fr: 'Dernier usage', en: 'Last used' },
  thisOne: { fr: 'celle-ci', en: 'this one' },
  endAll: { fr: 'Fermer toutes les sessions', en: 'End all sessions' },

  workspace: { fr: 'Espace', en: 'Workspace' },
  hello: { fr: (name: string) => `Bonjour, ${name}`, en: (name: string) => `Hello, ${name}` },
  workspaceLede: {
    fr: 'Ce qui vous attend, et ce que vous pouvez faire.',
    en: 'What waits for you, and what you may do.',
  },
  waiting: { fr: 'À faire', en: 'To do' },
  waitingNote: { fr: 'Chaque ligne mène là où cela se fait.', en: 'Each line leads to where it is done.' },
  nothingWaits: { fr: 'Rien n’attend de vous aujourd’hui.', en: 'Nothing waits for you today.' },
  entries: { fr: 'Ce que vous pouvez faire', en: 'What you may do' },
  nothingToDo: {
    fr: 'Aucune tâche n’est encore ouverte à vos rôles.',
    en: 'No task is open to your roles yet.',
  },
  yourRoles: { fr: 'Vos rôles', en: 'Your roles' },
  noRole: { fr: 'Aucun rôle : voyez votre administrateur.', en: 'No role: see your administrator.' },
})
