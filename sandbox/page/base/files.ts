/** A file as the sandbox takes it, with what is in it. */
export interface SentFile {
  name: string
  mimetype?: string
  base64: string
}

/** More than this, the sandbox does not take. */
export const mostBytes = 10_000_000

/** Reads a file that somebody chose. It goes to the sandbox on this computer and no further. */
export async function sentFile(file: File): Promise<SentFile> {
  const url = await dataUrl(file)
  return { name: file.name, mimetype: file.type || undefined, base64: url.slice(url.indexOf(',') + 1) }
}

const dataUrl = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
