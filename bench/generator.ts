import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { Random } from '../demo/random.ts'
import { type DecpRecord, dayOf, type Generated, inventContract, type Placement, publishAgain } from './contract.ts'
import { Expectation, type ExpectedSet } from './expected.ts'

/** What was written, and what should come out of it. */
export interface GeneratedFile {
  /** Everything that stands in a list, rejected or not. */
  readonly records: number
  readonly rejected: number
  readonly concessions: number
  /** Records that speak of a contract met before. */
  readonly repeats: number
  readonly contracts: number
  readonly sets: readonly ExpectedSet[]
}

export interface GeneratorOptions {
  /** How many records to write. */
  readonly size: number
  readonly seed?: number
  /** Where to write the same records once more, one to a line, without those that cannot be read. */
  readonly linesPath?: string
}

const flushAt = 1 << 20

/** Text to a file, a megabyte at a time. */
class TextFile {
  readonly #stream: WriteStream
  #text = ''

  constructor(path: string) {
    this.#stream = createWriteStream(path)
  }

  async write(text: string): Promise<void> {
    this.#text += text
    if (this.#text.length < flushAt) return
    const whole = this.#text
    this.#text = ''
    if (!this.#stream.write(whole)) await once(this.#stream, 'drain')
  }

  close(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#stream.once('error', reject)
      this.#stream.end(this.#text, () => resolve())
    })
  }
}

/** The two lists of the official file, indented by two, and the same records as lines. */
class OfficialFile {
  readonly #file: TextFile
  readonly #lines: TextFile | undefined
  #first = true
  records = 0

  constructor(path: string, linesPath: string | undefined) {
    this.#file = new TextFile(path)
    this.#lines = linesPath === undefined ? undefined : new TextFile(linesPath)
  }

  async open(list: string): Promise<void> {
    const start = this.records === 0 ? '{\n  "marches": {\n' : '\n    ],\n'
    await this.#file.write(`${start}    "${list}": [`)
    this.#first = true
  }

  async add(record: DecpRecord): Promise<void> {
    await this.addText(JSON.stringify(record, null, 2).replaceAll('\n', '\n      '))
    await this.#lines?.write(`${JSON.stringify(record)}\n`)
  }

  async addText(text: string): Promise<void> {
    await this.#file.write(`${this.#first ? '' : ','}\n      ${text}`)
    this.#first = false
    this.records++
  }

  async close(): Promise<void> {
    await this.#file.write('\n    ]\n  }\n}\n')
    await Promise.all([this.#file.close(), this.#lines?.close()])
  }
}

/** What cannot be read: a record that its tool broke off, and an empty element. */
const broken = ['{\n        "id": "R0",\n        "objet": "Sans fin\n      }', 'null'] as const

const fillers = ['0000000000000000', '00', 'NC']

/** Numbers shared by several lots, numbers that name nothing, and all others. */
function placementsOf(random: Random, rank: number, buyers: number): Placement[] {
  const place = { buyers, rank, id: `ESSAI${String(rank).padStart(8, '0')}`, lot: null, unnumbered: false }
  if (random.chance(0.008)) return [{ ...place, id: random.pick(fillers), unnumbered: true }]
  if (!random.chance(0.05)) return [place]
  return Array.from({ length: random.whole(2, 6) }, (_, index) => ({ ...place, lot: index + 1 }))
}

function concession(random: Random, rank: number): DecpRecord {
  const { record } = inventContract(random, { buyers: 50, id: `DSP${rank}`, rank, lot: null, unnumbered: false })
  const { id, objet, lieuExecution, dureeMois, considerationsSociales, considerationsEnvironnementales } = record
  const signed = dayOf(random, 2019, 2025)
  return {
    id,
    autoriteConcedante: record.acheteur ?? { id: '99900100700011' },
    nature: 'Délégation de service public',
    objet,
    procedure: 'Procédure négociée ouverte',
    lieuExecution,
    dureeMois,
    dateSignature: signed,
    dateDebutExecution: signed,
    datePublicationDonnees: signed,
    valeurGlobale: random.whole(100_000, 60_000_000),
    montantSubventionPublique: 0,
    donneesExecution: [],
    concessionnaires: [{ concessionnaire: (record.titulaires as { titulaire: unknown }[])[0]!.titulaire }],
    modifications: [],
    considerationsSociales,
    considerationsEnvironnementales,
  }
}

interface Counts {
  rejected: number
  repeats: number
  contracts: number
}

/** Writes contracts until the list holds so many records. Some come again later in the file, or came already. */
async function writeContracts(random: Random, file: OfficialFile, size: number) {
  const expectation = new Expectation()
  const counts: Counts = { rejected: 0, repeats: 0, contracts: 0 }
  const later: DecpRecord[] = []
  const buyers = Math.max(12, Math.round(size / 250))
  const write = async (made: Generated) => {
    expectation.add(made.known)
    counts.contracts++
    await file.add(made.record)
  }
  for (let rank = 1; file.records + later.length < size; rank++) {
    for (const placement of placementsOf(random, rank, buyers)) {
      const made = inventContract(random, placement)
      if (placement.unnumbered || !random.chance(0.05)) {
        await write(made)
        continue
      }
      const again = publishAgain(random, made)
      const [now, then] = random.chance(0.8) ? [made.record, again.record] : [again.record, made.record]
      await write({ record: now, known: again.known })
      later.push(then)
      counts.repeats++
    }
    while (later.length > 200) await file.add(later.splice(random.whole(0, later.length - 1), 1)[0]!)
    if (!random.chance(0.0004)) continue
    await file.addText(random.pick(broken))
    counts.rejected++
  }
  for (const record of later) await file.add(record)
  return { counts, expectation }
}

/**
 * Writes a root-object file of the official format of 2022, indented by two, of any size: the same bytes for the same size and
 * seed. Answers what should come out of it, counted while it was decided.
 */
export async function generate(path: string, { size, seed = 1, linesPath }: GeneratorOptions): Promise<GeneratedFile> {
  const random = new Random(seed)
  const file = new OfficialFile(path, linesPath)
  const concessions = Math.floor(size / 100)
  await file.open('marche')
  const { counts, expectation } = await writeContracts(random, file, size - concessions)
  await file.open('contrat-concession')
  for (let rank = 1; rank <= concessions; rank++) await file.add(concession(random, rank))
  await file.close()
  return { ...counts, records: file.records, concessions, sets: expectation.sets() }
}
