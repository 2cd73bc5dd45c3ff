/** About what articles lack, in one language. Plain text; moments come formatted. */
export interface GapWords {
  none: string
  title(count: number): string
  asked(times: number, customers: number): string
  between(first: string, last: string): string
  also: string
  more(count: number): string
}
