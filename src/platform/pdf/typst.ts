import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from '../root.ts'
import { readFonts } from './fonts.ts'

/** A PDF as it was made. */
export interface TypesetPdf {
  readonly bytes: Uint8Array
  /** The standard that the compiler checked the file against; `null` where it cannot check any. */
  readonly standard: 'PDF/UA-1' | null
}

/** Turns a template, and the data that it reads from `/data.json`, into a PDF. Throws with the compiler's message. */
export type Typst = (template: string, data: string) => TypesetPdf

const require = createRequire(join(root, 'package.json'))
const nativePackage = '@myriaddreamin/typst-ts-node-compiler'

/** What the native package has of use here. It is installed apart, so that the compiler of TypeScript may not see it. */
interface NativePackage {
  readonly NodeCompiler: {
    create(options: { fontArgs: { fontBlobs: Buffer[] }[]; workspace: string }): NativeCompiler
  }
}

interface NativeCompiler {
  addSource(path: string, source: string): void
  mapShadow(path: string, content: Buffer): void
  compile(options: { mainFilePath: string; resetRead: boolean }): {
    readonly result: object | null
    takeDiagnostics(): { readonly shortDiagnostics: readonly unknown[] } | null
  }
  pdf(compiled: object, options: { pdfStandard: string; pdfTags: boolean }): Buffer
  evictCache(maxAge: number): void
}

function openNative({ NodeCompiler }: NativePackage): Typst {
  /** A folder that does not exist: the compiler finds nothing there but what it is given. */
  const workspace = join(root, 'build', 'typst-reads-nothing-here')
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: readFonts() }], workspace })
  return (template, data) => {
    const mainFilePath = join(workspace, 'main.typ')
    compiler.addSource(mainFilePath, template)
    compiler.mapShadow(join(workspace, 'data.json'), Buffer.from(data))
    const compiled = compiler.compile({ mainFilePath, resetRead: true })
    if (!compiled.result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics))
    const bytes = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', pdfTags: true })
    compiler.evictCache(0)
    return { bytes: new Uint8Array(bytes), standard: 'PDF/UA-1' }
  }
}

async function openWasm(): Promise<Typst> {
  const { initSync, TypstCompilerBuilder } = await import('@myriaddreamin/typst-ts-web-compiler')
  initSync({
    module: readFileSync(require.resolve('@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm')),
  })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const font of readFonts()) await builder.add_raw_font(font)
  const compiler = await builder.build()
  const withEveryDiagnostic = 3
  return (template, data) => {
    compiler.add_source('/main.typ', template)
    compiler.map_shadow('/data.json', Buffer.from(data))
    const { result, diagnostics } = compiler.compile('/main.typ', [], 'pdf', withEveryDiagnostic) as {
      result?: Uint8Array
      diagnostics?: unknown
    }
    if (!result) throw new Error(JSON.stringify(diagnostics))
    return { bytes: result, standard: null }
  }
}

/** Opens the compiler: the native one where somebody installed it, which checks what it writes; otherwise the one that is always there. */
export async function openTypst(): Promise<Typst> {
  try {
    return openNative((await import(require.resolve(nativePackage))) as NativePackage)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error
    return openWasm()
  }
}
