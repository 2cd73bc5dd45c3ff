import type { ProposalWords } from '../language/proposal-words.ts'

/** About the answers that cards propose, in German. */
export const proposalWords: ProposalWords = {
  proposals: {
    title: 'Antwortvorschlag',
    wouldSay: 'was der Bot geantwortet hätte',
    byModel: 'von KI geschrieben, also vor dem Senden lesen',
    send: 'Senden',
    edit: 'Bearbeiten',
    discard: 'Verwerfen',
    write: 'Antwort schreiben lassen',
    others: 'Andere Artikel',
    sentEdited: (person, title) => `${person} hat „${title}“ geändert und gesendet`,
    customerChanged:
      'Der Kunde hat seine Nachricht geändert, seit diese Karte gezeichnet wurde; es wurde nichts gesendet. Die Karte zeigt, was er jetzt schreibt.',
    discardedBy: (name) => `${name} hat diese Antwort verworfen.`,
    notWritten:
      'Das Sprachmodell konnte keine Antwort schreiben. Bitte versuchen Sie es gleich noch einmal, oder schreiben Sie selbst eine.',
    notInArticles: (facts) => `Steht nicht in Ihren Artikeln: ${facts}`,
    figures: 'Antwortvorschläge, letzte 30 Tage',
    byArticle: 'Nach Artikel',
    unchanged: (count, of) => `${count} von ${of} unverändert gesendet`,
    edited: (count) => `${count} bearbeitet`,
    discarded: (count) => `${count} verworfen`,
    botAnswered: 'Der Bot hat geantwortet',
    answered: 'die Antwort',
    wantsPersonNote: (name) => `${name} möchte, dass sich ein Mensch darum kümmert.`,
    wantsPersonReason: 'Der Bot hat geantwortet, und der Kunde möchte einen Menschen.',
  },
  sending: {
    noGroups: (group) =>
      `${group} ruft alle im Kanal des Kunden oder nennt eine Ihrer Gruppen. Nehmen Sie es heraus, und senden Sie noch einmal.`,
    noChannels: 'Andere Kanäle gehen nur Sie etwas an. Nehmen Sie die Erwähnung heraus, und senden Sie noch einmal.',
    internalLink: (link) =>
      `Dieser Link führt in Ihren eigenen Workspace: ${link}. Nehmen Sie ihn heraus, und senden Sie noch einmal.`,
    notThere: (name) =>
      `${name} ist nicht im Kanal des Kunden. Nehmen Sie die Erwähnung heraus, und senden Sie noch einmal.`,
    tooLong: (most) => `Das ist zu lang, um ganz gesendet zu werden. Es darf ${most} Zeichen haben.`,
  },
  whole: {
    details: 'Einzelheiten',
    all: (characters) => `Alles (${characters} Zeichen)`,
    more: (characters) => `Mehr davon; alle ${characters} Zeichen unter „Einzelheiten“`,
    why: 'Warum',
  },
}
