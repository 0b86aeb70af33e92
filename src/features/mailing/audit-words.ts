import type { Wording } from '../../kernel/language.ts'

/** What the audit log calls what is done here. */
export const mailingAuditWords: Readonly<Record<string, Wording>> = {
  'mailing.add-contact': { fr: 'Contact ajouté', en: 'Contact added' },
  'mailing.add-segment': { fr: 'Liste créée', en: 'List created' },
  'mailing.bounces': { fr: 'Avis de non-remise lus', en: 'Reports of returned mail read' },
  'mailing.cancel': { fr: 'Envoi annulé', en: 'Sending cancelled' },
  'mailing.create-campaign': { fr: 'Courrier préparé', en: 'Mailing prepared' },
  'mailing.decide': { fr: 'Tri des contacts décidé', en: 'Decision about contacts' },
  'mailing.deliver': { fr: 'Courrier remis', en: 'Mail delivered' },
  'mailing.discard-campaign': { fr: 'Courrier abandonné', en: 'Mailing discarded' },
  'mailing.edit-campaign': { fr: 'Courrier modifié', en: 'Mailing changed' },
  'mailing.edit-contact': { fr: 'Contact modifié', en: 'Contact changed' },
  'mailing.erase-contact': { fr: 'Contact effacé', en: 'Contact erased' },
  'mailing.forgetAddresses': { fr: 'Adresses d’envoi oubliées', en: 'Addresses of mail forgotten' },
  'mailing.import-contacts': { fr: 'Contacts importés', en: 'Contacts imported' },
  'mailing.let-go': { fr: 'Contact non confirmé oublié', en: 'Unconfirmed contact let go' },
  'mailing.object': { fr: 'Opposition enregistrée', en: 'Objection recorded' },
  'mailing.purge': { fr: 'Contacts échus effacés', en: 'Expired contacts erased' },
  'mailing.remove-purpose': { fr: 'Finalité retirée', en: 'Purpose removed' },
  'mailing.remove-segment': { fr: 'Liste retirée', en: 'List removed' },
  'mailing.send': { fr: 'Courrier envoyé', en: 'Mailing sent' },
  'mailing.set-purpose': { fr: 'Finalité donnée', en: 'Purpose set' },
  'mailing.stop': { fr: 'Envoi arrêté', en: 'Sending stopped' },
  'mailing.test': { fr: 'Courrier d’essai envoyé', en: 'Test mail sent' },
  'mailing.unsubscribe': { fr: 'Désinscription', en: 'Unsubscribed' },
  'mailing.withdraw-objection': { fr: 'Opposition levée', en: 'Objection withdrawn' },
}
