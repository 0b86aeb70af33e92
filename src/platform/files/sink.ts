import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import type { Wording } from '../../kernel/language.ts'
import { Refused } from '../../kernel/refusal.ts'
import type { Terminal } from '../cli/terminal.ts'

/** Where a long output goes, piece by piece. */
export interface Sink {
  /** Resolves once the piece has left: nothing piles up in memory. */
  write(piece: string | Uint8Array): Promise<void>
  /** The output is whole: only now does a file appear under its name. */
  finish(): Promise<void>
  /** Forgets what was written to a file. After `finish` it does nothing. */
  abandon(): Promise<void>
}

const reasons: Readonly<Record<string, Wording>> = {
  ENOENT: { fr: 'ce dossier n’existe pas', en: 'no such folder' },
  EACCES: { fr: 'écriture interdite', en: 'writing is not allowed' },
  EPERM: { fr: 'écriture interdite', en: 'writing is not allowed' },
  EROFS: { fr: 'écriture interdite', en: 'writing is not allowed' },
  EISDIR: { fr: 'c’est un dossier', en: 'this is a folder' },
  ENOTDIR: { fr: 'ce dossier n’existe pas', en: 'no such folder' },
  ENOSPC: { fr: 'plus de place sur le disque', en: 'no room left on the disk' },
}

async function explaining<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? '']
    throw reason === undefined ? error : new Refused({ fr: `${path} : ${reason.fr}`, en: `${path}: ${reason.en}` })
  }
}

/** Writes a file beside its place, flushes it to the disk, then gives it its name. Throws `Refused` where it cannot. */
export async function openFileSink(path: string): Promise<Sink> {
  const half = `${path}.${process.pid}.part`
  const there = await stat(path).catch(() => undefined)
  let file: FileHandle | undefined = await explaining(path, async () => {
    if (there?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    return open(half, 'w')
  })
  return {
    write: (piece) => explaining(path, async () => file!.writeFile(piece)),
    finish: () =>
      explaining(path, async () => {
        await file!.sync()
        await file!.close()
        await rename(half, path)
        file = undefined
      }),
    async abandon() {
      if (!file) return
      await file.close().catch(() => {})
      await rm(half, { force: true })
    },
  }
}

/** The file of that name, or standard output where there is none. */
export async function openSink(path: string | undefined, terminal: Pick<Terminal, 'write'>): Promise<Sink> {
  if (path !== undefined) return openFileSink(path)
  return {
    write: (piece) => terminal.write(piece as string),
    finish: async () => {},
    abandon: async () => {},
  }
}
