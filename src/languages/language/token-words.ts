/** What staff read about the tokens of their assistants, in one language. */
export interface TokenWords {
  tokens: {
    /** Assistants cannot reach us. */
    notUsed: string
    tooMany(most: number): string
    unknown(id: number): string
    /** Before the token, which stands on a line of its own. `until`: a date. */
    made(until: string): string
    /** After it. */
    keep(url: string, revoke: string): string
    none: string
    /** `made`, `until` and `used`: dates. */
    line(id: number, made: string, until: string, used?: string): string
    revoked(count: number): string
  }
}
