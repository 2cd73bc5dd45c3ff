const mostBytes = 1_000_000

/** The text of a response, which may be long and slow on purpose. Rejects once it is longer than a megabyte. */
export async function readBody(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > mostBytes) throw new Error('The answer is longer than a megabyte')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
