/** Where a command writes: results on standard output, everything else on standard error. */
export interface Terminal {
  readonly width: number
  print(text: string): void
  /** Resolves once the text has left, so that a long output does not fill the memory. */
  write(text: string): Promise<void>
  say(text: string): void
  progress(label: string, total: number): Progress
}

/** Long work under way: a bar on a terminal, a line at each tenth otherwise. */
export interface Progress {
  at(done: number): void
  end(): void
}

const barWidth = 30

function bar(label: string, share: number): string {
  const full = Math.round(share * barWidth)
  return `\r\u001b[K${label} ${'█'.repeat(full)}${'░'.repeat(barWidth - full)} ${Math.floor(share * 100)} %`
}

function progressOn(stream: NodeJS.WriteStream, label: string, total: number): Progress {
  let shown = -1
  const step = stream.isTTY ? 100 : 10
  return {
    at(done) {
      const share = total > 0 ? Math.min(1, done / total) : 1
      const tick = Math.floor(share * step)
      if (tick <= shown) return
      shown = tick
      if (stream.isTTY) stream.write(bar(label, share))
      else if (tick > 0 && tick < step) stream.write(`${label} ${tick * 10} %\n`)
    },
    end() {
      if (stream.isTTY && shown >= 0) stream.write('\r\u001b[K')
    },
  }
}

/** The reader of a pipe has seen enough (`levier … | head`): nothing is left to say, and nothing went wrong. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', endWithReader)
  return {
    width: process.stdout.columns ?? 100,
    print: (text) => void process.stdout.write(`${text}\n`),
    write: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
    say: (text) => void process.stderr.write(`${text}\n`),
    progress: (label, total) => progressOn(process.stderr, label, total),
  }
}
