// milliseconds; quick replies stay quiet
const typingAfter = 500

/** Runs a piece of work and calls `show` once if it is still going after `after` milliseconds. */
export async function withTyping<T>(work: () => Promise<T>, show: () => Promise<unknown>, after = typingAfter): Promise<T> {
  const timer = setTimeout(() => void show().catch(() => undefined), after)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
  }
}
