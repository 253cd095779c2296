/** Waits for work, but no longer than a time in milliseconds; what is not done by then goes on alone. */
export async function within(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((passed) => {
    timer = setTimeout(passed, ms)
  })
  await Promise.race([work, limit])
  clearTimeout(timer)
}
