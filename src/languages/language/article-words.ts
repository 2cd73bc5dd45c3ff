/** What staff read about articles, in one language. Plain text; moments and people come formatted. */
export interface ArticleWords {
  gaps: GapWords
  drafts: DraftWords
  recalls: RecallWords
  stale: StaleWords
}

/** About what articles lack. */
interface GapWords {
  none: string
  title(count: number): string
  /** Above the weekly note. */
  weekly: string
  asked(times: number, customers: number): string
  between(first: string, last: string): string
  also: string
  more(count: number): string
  seeAll(command: string): string
  draft: string
}

/** In the modal in which a draft becomes an article. Titles and buttons have at most 24 characters. */
interface DraftWords {
  title: string
  loading: string
  fromStaff(threads: number): string
  byModel(threads: number): string
  noAnswers: string
  articleTitle: string
  questions: string
  onePerLine: string
  text: string
  markdown: string
  tryIt: string
  edit: string
  accept: string
  discard: string
  done: string
  trying: string
  answers(answered: number, of: number): string
  alsoAnswers(count: number): string
  changes(count: number, of: number): string
  notYet: string
  wouldChange: string
  savedAs(file: string): string
  savedInDatabase: string
  wasDiscarded: string
  gone: string
  changed(by: string): string
  accepted(by: string): string
  discarded(by: string): string
  failed: string
}

/** About customers who were told what an article no longer says. */
interface RecallWords {
  told(customers: number, title: string, since: string): string
  withdrawn(customers: number, title: string, since: string): string
  listThreads: string
  sayCorrection: string
  sure(threads: number): string
  said(by: string, threads: number): string
  settled: string
  threads(count: number): string
  /** Why a person is needed. */
  tellThem(title: string): string
  nothingLeft: string
  alreadySaid(by: string): string
}

/** About articles that somebody should look at. */
interface StaleWords {
  title: string
  old(title: string, since: string): string
  helpsLess(title: string, now: string, before: string): string
}
