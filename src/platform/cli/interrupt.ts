/** Somebody asked the command to stop (Ctrl-C), and it did: what was begun is put away or will be taken up. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

const signals = ['SIGINT', 'SIGTERM'] as const

/** Runs work that stops by itself when the process is told to: it throws the reason of its signal. A second time ends the process. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const stop = () => {
    for (const name of signals) process.off(name, stop)
    controller.abort(new Interrupted())
  }
  for (const name of signals) process.on(name, stop)
  try {
    return await work(controller.signal)
  } finally {
    for (const name of signals) process.off(name, stop)
  }
}
