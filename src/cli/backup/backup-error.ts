import { SupportError } from '../../domain/errors.ts'

/** A backup that cannot be written or read, for a reason that the user can fix. */
export class BackupError extends SupportError {
  constructor(message: string, options?: ErrorOptions) {
    super('bad_backup', message, options)
  }
}
