/** What is wrong with a command line or a file, written for the person who typed it. */
export class BadInput extends Error {
  override name = 'BadInput'
}
