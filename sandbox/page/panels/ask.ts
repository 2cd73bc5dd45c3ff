/**
 * A way to ask the sandbox for something, one question after the other: while it answers, only the last further one is
 * kept. Without an answer, as while the bot is starting, the callback hears undefined.
 */
export function ask<T>(name: string): (query: Record<string, string>, heard: (found: T | undefined) => void) => void {
  let asking = false
  let next: (() => void) | undefined
  const put = async (query: Record<string, string>, heard: (found: T | undefined) => void): Promise<void> => {
    asking = true
    const found = await answerTo<T>(`/sandbox/${name}?${new URLSearchParams(query)}`)
    asking = false
    heard(found)
    const further = next
    next = undefined
    further?.()
  }
  return (query, heard) => {
    if (asking) next = () => void put(query, heard)
    else void put(query, heard)
  }
}

async function answerTo<T>(url: string): Promise<T | undefined> {
  try {
    const response = await fetch(url)
    return (await response.json()).result
  } catch {
    return undefined
  }
}
