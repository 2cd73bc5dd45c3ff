import type { IncidentWords } from '../language/incident-words.ts'

/** What staff read about known issues that several customers have in German. */
export const incidentWords: IncidentWords = {
  incidents: {
    title: 'Bekanntes Problem',
    which: 'Welche Tickets betrifft es?',
    others: 'Weitere Tickets, nach Nummer',
    open: 'Störung anlegen',
    openedBy: (person) => `angelegt von ${person}`,
    count: (tickets) => (tickets === 1 ? 'ein Ticket' : `${tickets} Tickets`),
    toldTimes: (times, person) =>
      times === 1 ? `Kunden einmal informiert, von ${person}` : `Kunden ${times}-mal informiert, zuletzt von ${person}`,
    solvedBy: (person) => `gelöst, sagt ${person}`,
    tellAll: 'Alle informieren',
    solved: 'Gelöst',
    addTickets: 'Tickets hinzufügen',
    save: 'Speichern',
    goesTo: (threads) =>
      threads === 1
        ? 'Es wird einmal im Thread des einen offenen Tickets gesagt.'
        : `Es wird einmal in den Threads von ${threads} offenen Tickets gesagt.`,
    theyWriteIn: (languages) => `Die Kunden schreiben auf ${languages}.`,
    asWritten: 'Alle lesen es so, wie du es schreibst.',
    isTranslated:
      'Wer in einer anderen Sprache schreibt, liest eine automatische Übersetzung, wenn sie die Prüfung besteht.',
    alsoResolves: 'Danach sind alle diese Tickets gelöst.',
    text: 'Was sollen sie lesen?',
    said: (threads) => (threads === 1 ? 'In einem Thread gesagt.' : `In ${threads} Threads gesagt.`),
    partOf: (name) => `Gehört zu ${name}`,
    looksLike: (name) => `Das sieht aus wie ${name}`,
    belongsTo: (id) => `Gehört zu ${id}`,
    somethingElse: 'Etwas anderes',
    toldNote: (person, id) => `${person} hat alle Kunden von ${id} informiert:`,
    list: 'Offene Störungen',
    none: (usage) => `Es gibt keine offenen Störungen. Mit ${usage} legst du eine an.`,
    changed: 'Gespeichert.',
    unknown: (id) => `Ich finde ${id} nicht.`,
    alreadySolved: (id, by) => `${id} ist gelöst, sagt ${by}.`,
    toldMeanwhile: (by) => `${by} hat ihnen inzwischen etwas gesagt. Sieh es dir an und öffne dies noch einmal.`,
    chooseTickets: 'Wähle mindestens ein offenes Ticket.',
    decidedAlready: 'Das hat schon jemand entschieden.',
    nobodyWaits: 'Keines ihrer Tickets ist noch offen.',
  },
}
