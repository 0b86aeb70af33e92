import { catalogue } from '../../kernel/language.ts'

/** Sentences of backup and restore. */
export const messages = catalogue({
  backup: {
    fr: 'écrit toute la base dans un fichier compressé, lisible sur l’un et l’autre moteur',
    en: 'writes the whole database to a compressed file, which both engines read',
  },
  restore: {
    fr: 'remplit une base vide d’une sauvegarde',
    en: 'fills an empty database from a backup',
  },
  backingUp: { fr: 'sauvegarde', en: 'backing up' },
  restoring: { fr: 'restauration', en: 'restoring' },
  backedUp: {
    fr: (file: string, rows: string, tables: string) => `${file} : ${rows} lignes de ${tables} tables.`,
    en: (file: string, rows: string, tables: string) => `${file}: ${rows} rows of ${tables} tables.`,
  },
  restored: {
    fr: (rows: string, tables: string) => `Base restaurée : ${rows} lignes de ${tables} tables.`,
    en: (rows: string, tables: string) => `Database restored: ${rows} rows of ${tables} tables.`,
  },
  nothing: {
    fr: 'Il n’y a pas de base à sauvegarder. « levier migrate » en crée une.',
    en: 'There is no database to back up. “levier migrate” makes one.',
  },
  notEmpty: {
    fr: (table: string) =>
      `La base n’est pas vide (table ${table}) : rien n’a été touché. Restaurez dans une base neuve (DATA_DIR ou DATABASE_URL).`,
    en: (table: string) =>
      `The database is not empty (table ${table}): nothing was touched. Restore into a new one (DATA_DIR or DATABASE_URL).`,
  },
  tooFar: {
    fr: (migration: string) =>
      `La base a déjà la migration ${migration}, que la sauvegarde n’a pas. Restaurez dans une base neuve.`,
    en: (migration: string) =>
      `The database already has migration ${migration}, which the backup has not. Restore into a new database.`,
  },
  unknownMigration: {
    fr: (migration: string) =>
      `La sauvegarde a la migration ${migration}, inconnue de cette version ou différente. Restaurez-la avec la version qui l’a faite, ou une plus récente.`,
    en: (migration: string) =>
      `The backup has migration ${migration}, which this version does not know or knows otherwise. Restore it with the version that made it, or a later one.`,
  },
  notABackup: {
    fr: (file: string) => `${file} n’est pas une sauvegarde de Levier.`,
    en: (file: string) => `${file} is not a backup of Levier.`,
  },
  otherVersion: {
    fr: (file: string) => `${file} vient d’une version plus récente de Levier.`,
    en: (file: string) => `${file} was made by a later version of Levier.`,
  },
  damaged: {
    fr: (line: string, why: string) => `La sauvegarde est abîmée, rien n’a été restauré. Ligne ${line} : ${why}`,
    en: (line: string, why: string) => `The backup is damaged, nothing was restored. Line ${line}: ${why}`,
  },
  notJson: { fr: 'elle ne se lit pas', en: 'it cannot be read' },
  unknownTable: {
    fr: (table: string) => `la table ${table} n’existe pas, ou a d’autres colonnes`,
    en: (table: string) => `there is no table ${table}, or its columns differ`,
  },
  cells: { fr: 'elle n’a pas une cellule par colonne', en: 'it has not one cell for each column' },
  unknownSequence: {
    fr: (name: string) => `la séquence ${name} n’existe pas`,
    en: (name: string) => `there is no sequence ${name}`,
  },
  cut: { fr: 'le fichier s’arrête avant la fin', en: 'the file ends too early' },
  counts: {
    fr: (table: string, expected: string, found: string) =>
      `table ${table} : ${expected} lignes annoncées, ${found} lues`,
    en: (table: string, expected: string, found: string) => `table ${table}: ${expected} rows announced, ${found} read`,
  },
  afterEnd: { fr: 'il y a des lignes après la fin', en: 'there are lines after the end' },
})
