/**
 * A part of a path that somebody else has named; undefined if it cannot be one. `.` and `..` would lead elsewhere, however they
 * are encoded.
 */
export const segment = (name: string): string | undefined =>
  name === '' || /^\.{1,2}$/.test(name) ? undefined : encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd'))
