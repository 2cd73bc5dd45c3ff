/** A library that Frontdesk does not ship and has no types for: each part declares what it uses. */
export async function loadLibrary<T>(name: string): Promise<T> {
  try {
    // The name is a variable, so the build does not need the library.
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
