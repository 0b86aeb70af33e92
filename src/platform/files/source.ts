import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { addAbortSignal, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Wording } from '../../kernel/language.ts'
import { Refused } from '../../kernel/refusal.ts'

/** A file to read, wherever it came from: it now lies on this machine, decompressed, in an encoding that extends ASCII. */
export interface Source {
  /** As the user named it. */
  readonly name: string
  readonly path: string
  readonly size: number
  /** Removes the temporary copy, where there is one. */
  close(): void
}

const chunkSize = 4 * 1024 * 1024

/** The bytes of a file, in buffers that are not used again. */
export async function* readChunks(path: string, size = chunkSize): AsyncGenerator<Buffer> {
  const file = await open(path)
  try {
    for (;;) {
      const buffer = Buffer.allocUnsafeSlow(size)
      const { bytesRead } = await file.read(buffer, 0, size)
      if (bytesRead === 0) return
      yield bytesRead === size ? buffer : buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** The first bytes of a file. */
export async function readHead(path: string, length: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Some bytes of a file. */
export async function readRange(path: string, offset: number, length: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, offset)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function explain(location: string, error: NodeJS.ErrnoException): Refused {
  const reasons: Record<string, Wording> = {
    ENOENT: { fr: 'ce fichier n’existe pas', en: 'no such file' },
    EACCES: { fr: 'lecture interdite', en: 'reading is not allowed' },
    EISDIR: { fr: 'c’est un dossier', en: 'this is a folder' },
    ENOSPC: { fr: 'plus de place pour la copie temporaire', en: 'no room for the temporary copy' },
    Z_DATA_ERROR: { fr: 'la compression gzip est abîmée', en: 'the gzip data are damaged' },
    Z_BUF_ERROR: { fr: 'le fichier gzip s’arrête trop tôt', en: 'the gzip file ends too early' },
  }
  const { fr, en } = reasons[error.code ?? ''] ?? { fr: error.message, en: error.message }
  return new Refused({ fr: `${location} : ${fr}`, en: `${location}: ${en}` })
}

/**
 * Opens a file by its path, `-` for standard input, or an http(s) address. Compressed by gzip or written in UTF-16, or not a file
 * of this machine, it is first copied aside, as plain bytes. Throws `Refused` with what is wrong, and the
 * reason of `signal` when that asks to stop meanwhile.
 */
export async function openSource(location: string, signal?: AbortSignal): Promise<Source> {
  try {
    if (location === '-') return await copyAside('-', process.stdin, signal)
    if (/^https?:\/\//i.test(location)) return await copyAside(location, await download(location, signal), signal)
    const found = await stat(location)
    if (found.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    const head = await readHead(location, 4)
    if (isGzip(head) || isUtf16(head)) return await copyAside(location, createReadStream(location), signal)
    return { name: location, path: location, size: found.size, close() {} }
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof Refused) throw error
    throw explain(location, error as NodeJS.ErrnoException)
  }
}

async function download(address: string, signal: AbortSignal | undefined): Promise<Readable> {
  let answer: Response
  try {
    answer = await fetch(address, {
      redirect: 'follow',
      headers: { 'accept-encoding': 'gzip, identity' },
      signal: signal ?? null,
    })
  } catch (error) {
    const why = String((error as Error).cause ?? error)
    throw new Refused({ fr: `${address} : pas de réponse (${why})`, en: `${address}: no answer (${why})` })
  }
  if (!answer.ok || !answer.body)
    throw new Refused({ fr: `${address} : réponse ${answer.status}`, en: `${address}: answer ${answer.status}` })
  return Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0])
}

function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}

function isUtf16(head: Buffer): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
}

async function* startingWith(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (first.length > 0) yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/** The same bytes, decompressed if they were compressed and in UTF-8 if they were in UTF-16. */
async function* plainBytes(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const rest = bytes[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  while (head.length < 4) {
    const next = await rest.next()
    if (next.done) break
    head = Buffer.concat([head, next.value])
  }
  if (isGzip(head)) {
    const unzip = createGunzip()
    const feeding = pipeline(startingWith(head, rest), unzip).catch((error) => unzip.destroy(error))
    yield* plainBytes(unzip)
    await feeding
  } else if (isUtf16(head)) {
    const decoder = new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be')
    for await (const chunk of startingWith(head, rest)) yield Buffer.from(decoder.decode(chunk, { stream: true }))
    yield Buffer.from(decoder.decode())
  } else yield* startingWith(head, rest)
}

async function copyAside(name: string, stream: Readable, signal: AbortSignal | undefined): Promise<Source> {
  const folder = mkdtempSync(join(tmpdir(), 'levier-'))
  const path = join(folder, basename(name).replace(/[^\w.-]/g, '_') || 'input')
  const close = () => rmSync(folder, { recursive: true, force: true })
  try {
    if (signal) addAbortSignal(signal, stream)
    await pipeline(plainBytes(stream), createWriteStream(path))
    return { name, path, size: (await stat(path)).size, close }
  } catch (error) {
    close()
    throw error
  }
}
