// The typesetter in a thread of its own: pages go on while a document is made, and its memory is gone when the thread ends.
import { parentPort } from 'node:worker_threads'
import type { TypesetReply, TypesetRequest } from './typeset.ts'
import { openTypst } from './typst.ts'

const port = parentPort!
const opened = openTypst()

port.on('message', async ({ template, data }: TypesetRequest) => {
  try {
    const pdf = (await opened)(template, data)
    port.postMessage(pdf satisfies TypesetReply, [pdf.bytes.buffer as ArrayBuffer])
  } catch (error) {
    port.postMessage({ error: String((error as Error)?.message ?? error) } satisfies TypesetReply)
  }
})
