import type { IncidentWords } from '../language/incident-words.ts'

/** What staff read about known issues that several customers have in English. */
export const incidentWords: IncidentWords = {
  incidents: {
    title: 'Known issue',
    which: 'Which tickets are about it?',
    others: 'Other tickets, by their ids',
    open: 'Open the incident',
    openedBy: (person) => `opened by ${person}`,
    count: (tickets) => (tickets === 1 ? 'one ticket' : `${tickets} tickets`),
    toldTimes: (times, person) =>
      times === 1 ? `customers were told once, by ${person}` : `customers were told ${times} times, last by ${person}`,
    solvedBy: (person) => `solved, says ${person}`,
    tellAll: 'Tell all',
    solved: 'Solved',
    addTickets: 'Add tickets',
    save: 'Save',
    goesTo: (threads) =>
      threads === 1
        ? 'It is said once, in the thread of the one open ticket.'
        : `It is said once in the threads of ${threads} open tickets.`,
    theyWriteIn: (languages) => `The customers write in ${languages}.`,
    asWritten: 'All read it as you write it.',
    isTranslated: 'Whoever writes in another language reads an automatic translation, if it passes its checks.',
    alsoResolves: 'Then all these tickets are resolved.',
    text: 'What should they read?',
    said: (threads) => (threads === 1 ? 'Said in one thread.' : `Said in ${threads} threads.`),
    partOf: (name) => `Part of ${name}`,
    looksLike: (name) => `It looks like ${name}`,
    belongsTo: (id) => `Belongs to ${id}`,
    somethingElse: 'Something else',
    toldNote: (person, id) => `${person} told all customers of ${id}:`,
    list: 'Open incidents',
    none: (usage) => `There are no open incidents. Write ${usage} to open one.`,
    changed: 'Saved.',
    unknown: (id) => `I can’t find ${id}.`,
    alreadySolved: (id, by) => `${id} is solved: ${by} said so.`,
    toldMeanwhile: (by) => `${by} has told them something meanwhile. Look at it, and open this again.`,
    chooseTickets: 'Choose at least one open ticket.',
    decidedAlready: 'Somebody has decided that already.',
    nobodyWaits: 'None of its tickets is open any more.',
  },
}
