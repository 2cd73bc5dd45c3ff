/** An invalid command line or file, explained to the person who typed it. */
export class BadInput extends Error {
  override name = 'BadInput'
}
