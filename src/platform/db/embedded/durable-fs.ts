import { closeSync, fsyncSync, openSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** How often the engine asked for a flush to the disk, and how often the system confirmed one. */
export interface FlushCount {
  asked: number
  done: number
}

interface OpenFile {
  readonly nfd?: number
  readonly node: { readonly mode: number }
}

interface EngineModule {
  readonly FS: { readonly ErrnoError: new (errno: number) => Error }
  readonly NODEFS: {
    readonly stream_ops: { fsync?: (file: OpenFile) => number }
    realPath(node: OpenFile['node']): string
  }
}

/** EIO in the numbering of the engine's C library. */
const inputOutputError = 29

/**
 * The folder file system of the embedded engine, with the one thing it leaves out: as shipped, `fsync` reports success and does
 * nothing. Here it reaches the disk, for files and for folders, and a disk that fails is an error of the engine.
 */
export class DurableFS extends NodeFS {
  readonly flushes: FlushCount = { asked: 0, done: 0 }

  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const prepared = await super.init(...args)
    const hook = (module: unknown) => this.#install(module as EngineModule)
    const preRun = prepared.emscriptenOpts.preRun
    prepared.emscriptenOpts.preRun = [...(Array.isArray(preRun) ? preRun : preRun ? [preRun] : []), hook]
    return prepared
  }

  #install(module: EngineModule): void {
    module.NODEFS.stream_ops.fsync = (file) => {
      this.flushes.asked++
      try {
        if (file.nfd === undefined) flushFolder(module.NODEFS.realPath(file.node))
        else fsyncSync(file.nfd)
      } catch {
        throw new module.FS.ErrnoError(inputOutputError)
      }
      this.flushes.done++
      return 0
    }
  }
}

function flushFolder(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
