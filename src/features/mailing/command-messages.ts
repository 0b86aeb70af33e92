import { catalogue } from '../../kernel/language.ts'

export const commandMessages = catalogue({
  bounces: {
    fr: 'lit les avis de non-remise (RFC 3464) : un message, une boîte mbox, un dossier Maildir, ou - pour l’entrée standard',
    en: 'reads the reports of messages that came back (RFC 3464): a message, an mbox, a Maildir folder, or - for standard input',
  },
  missing: {
    fr: (path: string) => `Il n’y a rien à cet endroit : ${path}`,
    en: (path: string) => `There is nothing at ${path}`,
  },
  counted: {
    fr: (read: string, bounced: string, arrived: string, unknown: string) =>
      `${read} messages lus : ${bounced} revenus, ${arrived} arrivés, ${unknown} qui ne sont pas des nôtres.`,
    en: (read: string, bounced: string, arrived: string, unknown: string) =>
      `${read} messages read: ${bounced} came back, ${arrived} arrived, ${unknown} are none of ours.`,
  },
})
