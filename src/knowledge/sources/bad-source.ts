import { SupportError } from '../../domain/errors.ts'

/** A source that cannot be imported, in one line for the person who named it. */
export const badSource = (message: string, cause?: unknown): SupportError =>
  new SupportError('bad_source', message, { cause })

/** Said by those that could not read a website. */
export const unchanged = 'The articles stay as they are.'
