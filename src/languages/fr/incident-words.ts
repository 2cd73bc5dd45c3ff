import type { IncidentWords } from '../language/incident-words.ts'

/** What staff read about known issues that several customers have in French. */
export const incidentWords: IncidentWords = {
  incidents: {
    title: 'Problème connu',
    which: 'Quels tickets sont concernés ?',
    others: 'Autres tickets, par numéro',
    open: 'Ouvrir l’incident',
    openedBy: (person) => `ouvert par ${person}`,
    count: (tickets) => (tickets === 1 ? 'un ticket' : `${tickets} tickets`),
    toldTimes: (times, person) =>
      times === 1
        ? `clients prévenus une fois, par ${person}`
        : `clients prévenus ${times} fois, la dernière par ${person}`,
    solvedBy: (person) => `résolu, dit ${person}`,
    tellAll: 'Prévenir tous',
    solved: 'Résolu',
    addTickets: 'Ajouter des tickets',
    save: 'Enregistrer',
    goesTo: (threads) =>
      threads === 1
        ? 'C’est dit une fois, dans le fil du seul ticket ouvert.'
        : `C’est dit une fois dans les fils de ${threads} tickets ouverts.`,
    theyWriteIn: (languages) => `Les clients écrivent en ${languages}.`,
    asWritten: 'Tous le lisent tel que vous l’écrivez.',
    isTranslated: 'Qui écrit dans une autre langue lit une traduction automatique, si elle passe les contrôles.',
    alsoResolves: 'Ensuite, tous ces tickets sont résolus.',
    text: 'Que doivent-ils lire ?',
    said: (threads) => (threads === 1 ? 'Dit dans un fil.' : `Dit dans ${threads} fils.`),
    partOf: (name) => `Fait partie de ${name}`,
    looksLike: (name) => `Cela ressemble à ${name}`,
    belongsTo: (id) => `Relève de ${id}`,
    somethingElse: 'Autre chose',
    toldNote: (person, id) => `${person} a prévenu tous les clients de ${id} :`,
    list: 'Incidents ouverts',
    none: (usage) => `Il n’y a pas d’incident ouvert. Écrivez ${usage} pour en ouvrir un.`,
    changed: 'Enregistré.',
    unknown: (id) => `Je ne trouve pas ${id}.`,
    alreadySolved: (id, by) => `${id} est résolu : ${by} l’a dit.`,
    toldMeanwhile: (by) => `${by} leur a dit quelque chose entre-temps. Regardez, puis rouvrez ceci.`,
    chooseTickets: 'Choisissez au moins un ticket ouvert.',
    decidedAlready: 'Quelqu’un en a déjà décidé.',
    nobodyWaits: 'Aucun de ses tickets n’est encore ouvert.',
  },
}
