const mb = 1024 * 1024

/** What is read of a source at most, so that no source fills memory. */
export const limits = {
  /** Longer than any article: longer files are dumps. */
  pageBytes: 5 * mb,
  /** A help centre exported whole. */
  exportBytes: 200 * mb,
  /** Of all pages together. */
  totalBytes: 400 * mb,
  files: 100_000,
  /** Text is seldom packed to less than a hundredth; a zip bomb to a thousandth. */
  zipRatio: 300,
} as const

/** "5 MB" */
export const megabytes = (bytes: number): string => `${Math.round(bytes / mb)} MB`
