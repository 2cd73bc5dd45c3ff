/** A library that Frontdesk does not ship, and so has no types of: each part says what it uses of it. */
export async function loadLibrary<T>(name: string): Promise<T> {
  try {
    // The name comes in as a variable, so that building does not need the library.
    return await import(name)
  } catch (cause) {
    throw new LibraryMissing(name, { cause })
  }
}

/** A candidate is not installed. */
export class LibraryMissing extends Error {
  constructor(name: string, options?: ErrorOptions) {
    super(`${name} is not installed`, options)
    this.name = 'LibraryMissing'
  }
}
