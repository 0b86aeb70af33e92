import type { Wording } from '../../kernel/language.ts'

/** What the audit log calls what is done here. */
export const accountsAuditWords: Readonly<Record<string, Wording>> = {
  'accounts.accept-invitation': { fr: 'Invitation acceptée', en: 'Invitation accepted' },
  'accounts.add-members': { fr: 'Communes membres ajoutées', en: 'Member communes added' },
  'accounts.ask-reset': { fr: 'Nouveau mot de passe demandé', en: 'New password asked for' },
  'accounts.change-password': { fr: 'Mot de passe changé', en: 'Password changed' },
  'accounts.change-profile': { fr: 'Profil modifié', en: 'Profile changed' },
  'accounts.change-roles': { fr: 'Rôles modifiés', en: 'Roles changed' },
  'accounts.code-failed': { fr: 'Code de connexion refusé', en: 'Sign-in code refused' },
  'accounts.confirm-second-factor': { fr: 'Second facteur mis en place', en: 'Second factor set up' },
  'accounts.disable': { fr: 'Compte fermé', en: 'Account closed' },
  'accounts.invite': { fr: 'Personne invitée', en: 'Person invited' },
  'accounts.issue-link': { fr: 'Lien remis', en: 'Link handed on' },
  'accounts.register': { fr: 'Acheteur enregistré', en: 'Buyer registered' },
  'accounts.remove-second-factor': { fr: 'Second facteur retiré', en: 'Second factor removed' },
  'accounts.reset-password': { fr: 'Mot de passe choisi à nouveau', en: 'Password chosen anew' },
  'accounts.restore': { fr: 'Compte rouvert', en: 'Account opened again' },
  'accounts.sign-in': { fr: 'Connexion', en: 'Signed in' },
  'accounts.sign-in-begun': { fr: 'Connexion commencée, code attendu', en: 'Sign-in begun, code awaited' },
  'accounts.sign-in-failed': { fr: 'Connexion refusée', en: 'Sign-in refused' },
  'accounts.sign-out': { fr: 'Déconnexion', en: 'Signed out' },
  'accounts.sign-out-everywhere': { fr: 'Déconnexion partout', en: 'Signed out everywhere' },
  'accounts.start-second-factor': { fr: 'Second facteur demandé', en: 'Second factor asked for' },
  'accounts.tie-identity': {
    fr: 'Compte relié au fournisseur d’identité',
    en: 'Account tied to the identity provider',
  },
}
