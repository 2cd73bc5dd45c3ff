import type { ArticleWords } from '../language/article-words.ts'

const threadsIn = (count: number) => (count === 1 ? 'einem Thread' : `${count} Threads`)
const toCustomers = (count: number) => (count === 1 ? 'Einem Kunden wurde' : `${count} Kunden wurde`)

/** German. */
export const articleWords: ArticleWords = {
  gaps: {
    none: 'Es fehlt nichts: Im letzten halben Jahr ging keine Frage mangels Artikel an einen Menschen.',
    title: (count) =>
      count === 1 ? 'Eine Frage, die kein Artikel beantwortet' : `${count} Fragen, die kein Artikel beantwortet`,
    weekly: 'Der Blick auf eure Artikel in dieser Woche',
    asked: (times, customers) =>
      times === 1
        ? 'einmal gestellt'
        : `${times}-mal gestellt, von ${customers === 1 ? 'einem Kunden' : `${customers} Kunden`}`,
    between: (first, last) => `zuerst ${first}, zuletzt ${last}`,
    also: 'Auch:',
    more: (count) => `… und ${count} weitere.`,
    seeAll: (command) => `Alle zeigt ${command} gaps.`,
    draft: 'Artikel entwerfen',
  },
  drafts: {
    title: 'Entwurf eines Artikels',
    loading: 'Ich lese, was euer Team geantwortet hat …',
    fromStaff: (threads) =>
      `Aus dem, was euer Team in ${threadsIn(threads)} geschrieben hat. Namen, Adressen, Nummern und private Links sind entfernt; dort steht „…“. Lest ihn wie ein Kunde.`,
    byModel: (threads) =>
      `Von KI geschrieben, aus dem, was euer Team in ${threadsIn(threads)} geschrieben hat. Prüft jeden Satz, bevor ihr ihn übernehmt.`,
    noAnswers: 'Das hat in Slack noch niemand beantwortet. Schreibt die Antwort hier.',
    articleTitle: 'Titel',
    questions: 'Fragen, die er beantwortet',
    onePerLine: 'Eine pro Zeile, in den Worten von Kunden',
    text: 'Text',
    markdown: 'Markdown. Kunden lesen ihn wörtlich zitiert.',
    tryIt: 'Ausprobieren',
    edit: 'Bearbeiten',
    accept: 'Übernehmen',
    discard: 'Verwerfen',
    done: 'Fertig',
    trying: 'Ich probiere ihn mit früheren Fragen aus …',
    answers: (answered, of) =>
      of === 1
        ? `Er beantwortet die offene Frage${answered === 1 ? '' : ' nicht'}.`
        : `Er beantwortet ${answered} von ${of} offenen Fragen.`,
    alsoAnswers: (count) =>
      `Er beantwortet auch ${count === 1 ? 'eine weitere' : `${count} weitere`}, auf die es noch keine Antwort gibt.`,
    changes: (count, of) => `Er ändert ${count} von ${of} richtigen Antworten.`,
    notYet: 'Noch nicht beantwortet:',
    wouldChange: 'Bisher richtig beantwortet, und nicht mit diesem Artikel:',
    savedAs: (file) => `Übernommen. Er steht in ${file}; binnen einer Minute wird daraus geantwortet.`,
    savedInDatabase:
      'Übernommen. Er steht in der Datenbank, weil der Artikelordner nicht beschreibbar ist; binnen einer Minute wird daraus geantwortet.',
    wasDiscarded: 'Verworfen. Diese Fragen zählen nicht mehr als Lücke.',
    gone: 'Diesen Entwurf gibt es nicht mehr: Woraus er entstand, wurde geändert oder gelöscht. Beginnt neu in der Liste der Lücken.',
    changed: (by) =>
      `${by} hat diesen Entwurf inzwischen geändert. Schließt dieses Fenster und öffnet den Entwurf noch einmal.`,
    accepted: (by) => `${by} hat diesen Entwurf schon übernommen.`,
    discarded: (by) => `${by} hat diesen Entwurf schon verworfen.`,
    failed: 'Das hat nicht geklappt. Nichts wurde übernommen. Bitte versucht es gleich noch einmal.',
  },
  recalls: {
    told: (customers, title, since) => `${toCustomers(customers)} seit ${since} der alte Text von „${title}“ gesagt.`,
    withdrawn: (customers, title, since) =>
      `„${title}“ gibt es nicht mehr. ${toCustomers(customers)} der Text seit ${since} gesagt.`,
    listThreads: 'Threads auflisten',
    sayCorrection: 'Richtigstellen',
    sure: (threads) =>
      threads === 1
        ? 'Das schreibt die Richtigstellung in den Thread, in der Sprache des Kunden.'
        : `Das schreibt die Richtigstellung in ${threads} Threads, in jeden einmal, in der Sprache des Kunden.`,
    said: (by, threads) => `${by} hat es in ${threadsIn(threads)} richtigstellen lassen.`,
    settled: 'Der Artikel sagt wieder, was gesagt wurde; es gibt nichts richtigzustellen.',
    threads: (count) => `Gesagt in ${threadsIn(count)}:`,
    tellThem: (title) =>
      `Der Artikel „${title}“, aus dem der Bot hier geantwortet hat, gilt nicht mehr. Sagt dem Kunden, was stimmt.`,
    nothingLeft: 'Es gibt nichts mehr richtigzustellen: Die Threads wurden gelöscht, oder der Artikel sagt es wieder.',
    alreadySaid: (by) => `${by} hat es schon richtigstellen lassen.`,
  },
  stale: {
    title: 'Artikel, die jemand ansehen sollte',
    old: (title, since) => `„${title}“ wurde seit ${since} nicht überarbeitet.`,
    helpsLess: (title, now, before) => `„${title}“ hilft seltener als früher: zuletzt ${now}, davor ${before}.`,
  },
}
