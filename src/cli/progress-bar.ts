/** Shows on a terminal how far a run has come; where there is no terminal it shows nothing. */
export interface ProgressBar {
  show(done: number, all: number): void
  end(): void
}

const width = 30

/** Draws on the stream given, such as standard error, so that what is printed can still be piped. */
export function createProgressBar(stream: { readonly isTTY?: boolean; write(text: string): unknown }): ProgressBar {
  let drawn = false
  return {
    show: (done, all) => {
      if (!stream.isTTY) return
      const filled = all === 0 ? width : Math.floor((done / all) * width)
      stream.write(`\r[${'#'.repeat(filled)}${'-'.repeat(width - filled)}] ${done} of ${all}`)
      drawn = true
    },
    end: () => {
      if (drawn) stream.write('\n')
    },
  }
}
