import { DuckDBInstance } from '@duckdb/node-api'

const party = 'struct(typeIdentifiant varchar, id varchar)'

/** The fields of the official format with their types. What publishers fill with « NC » can only be text. */
const columns: Readonly<Record<string, string>> = {
  id: 'varchar',
  acheteur: 'struct(id varchar)',
  autoriteConcedante: 'struct(id varchar)',
  nature: 'varchar',
  objet: 'varchar',
  codeCPV: 'varchar',
  techniques: 'struct(technique varchar[])',
  modalitesExecution: 'struct(modaliteExecution varchar[])',
  idAccordCadre: 'varchar',
  marcheInnovant: 'varchar',
  ccag: 'varchar',
  offresRecues: 'varchar',
  attributionAvance: 'varchar',
  tauxAvance: 'double',
  typeGroupementOperateurs: 'varchar',
  sousTraitanceDeclaree: 'varchar',
  procedure: 'varchar',
  lieuExecution: 'struct(code varchar, typeCode varchar)',
  dureeMois: 'integer',
  dateNotification: 'date',
  dateSignature: 'date',
  dateDebutExecution: 'date',
  datePublicationDonnees: 'date',
  montant: 'varchar',
  valeurGlobale: 'double',
  montantSubventionPublique: 'double',
  typesPrix: 'struct(typePrix varchar[])',
  formePrix: 'varchar',
  titulaires: `struct(titulaire ${party})[]`,
  concessionnaires: `struct(concessionnaire ${party})[]`,
  modifications:
    'struct(modification struct(id integer, dureeMois integer, montant double, dateNotificationModification date, datePublicationDonneesModification date))[]',
  considerationsSociales: 'struct(considerationSociale varchar[])',
  considerationsEnvironnementales: 'struct(considerationEnvironnementale varchar[])',
  source: 'varchar',
}

/** Seconds which the columnar engine takes alone to read contracts, one to a line, and to write them to a file of its own. */
export async function readWithDuckdb(input: string, output: string): Promise<number> {
  const typed = Object.entries(columns).map(([name, type]) => `${name}: '${type}'`)
  const connection = await (await DuckDBInstance.create(output, { memory_limit: '2GB', threads: '2' })).connect()
  const begin = performance.now()
  await connection.run(
    `create table contracts as
     select * from read_json('${input}', format = 'newline_delimited', columns = {${typed.join(', ')}})`,
  )
  await connection.run('checkpoint')
  const seconds = (performance.now() - begin) / 1000
  connection.closeSync()
  return seconds
}
