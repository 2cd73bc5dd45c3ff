import type { CommandWords } from '../language/command-words.ts'

/** What staff read about the ticket command in German. */
export const commandWords: CommandWords = {
  commands: {
    does: {
      queue: 'was als Nächstes dran ist: Tickets, die noch niemand hat',
      mine: 'Ihre Tickets',
      open: 'alle offenen Tickets, die dringendsten zuerst',
      customer: 'die Tickets eines Kunden oder einer Firma',
      search: 'Tickets, in denen alle diese Wörter vorkommen; company:NAME oder state:STATUS grenzt es ein',
      claim: 'übernimmt ein Ticket',
      assign: 'gibt ein Ticket an jemanden aus dem Team, oder mit „me“ an Sie',
      release: 'gibt Ihr Ticket wieder frei',
      priority: 'setzt die Priorität',
      resolve: 'sagt, dass es gelöst ist; der Kunde kann widersprechen',
      reopen: 'öffnet es wieder, oder holt es zurück in die Arbeit',
      snooze: 'stellt es bis dahin zurück',
      move: 'gibt ein Ticket an den Kanal eines anderen Teams weiter; „support“ ist der Support-Kanal',
      merge: 'legt das erste Ticket mit dem zweiten zusammen, in dem es weitergeht',
      note: 'hält eine Notiz für das Team fest; der Kunde sieht sie nicht',
      'reply-with': 'beginnt eine Antwort mit einer Vorlage',
      history: 'was mit ihm geschehen ist',
      on: 'beginnt Ihren Dienst: Sie hören von überfälligen Antworten und bekommen vielleicht neue Tickets',
      off: 'beendet Ihren Dienst',
      incident: 'legt ein bekanntes Problem mehrerer Kunden an und informiert alle auf einmal',
      stats: 'Zahlen von heute und den letzten 7 Tagen',
      channel: 'was der Bot in welchen Channels tut und wie das Team es ändert',
      gaps: 'was Kunden fragen und kein Artikel beantwortet',
      help: 'zeigt diese Hilfe',
    },
    alone: (command) => `*${command}* (oder *${command} list*): die offenen Tickets, die dringendsten zuerst`,
    withId: 'zeigt ein Ticket',
    whoSees: 'Das Team (die Mitglieder des Support-Channels) sieht alle Tickets. Alle anderen sehen ihre eigenen.',
    unknown: (typed, possible, nearest) =>
      `„${typed}“ kenne ich nicht.${nearest ? ` Meinten Sie „${nearest}“?` : ''} Möglich sind eine Ticketnummer wie TKT-1A2B3C4D und: ${possible}.`,
    howTo: (usage) => `Schreiben Sie es so: ${usage}`,
    noSuchPerson: (name) =>
      `Im Support-Channel finde ich niemanden namens „${name}“. Verwenden Sie den Slack-Namen oder die E-Mail-Adresse.`,
    titles: {
      queue: 'Was als Nächstes dran ist',
      mine: 'Ihre Tickets',
      customer: (name) => `Tickets von Kunden wie „${name}“`,
      search: (words) => `Tickets mit „${words}“`,
    },
    nothingFound: 'Nichts gefunden.',
    page: (page, pages) => `Seite ${page} von ${pages}`,
    previous: 'Zurück',
    next: 'Weiter',
    noted: (ticketId) => `Bei ${ticketId} notiert, nur für das Team.`,
    noteBy: (author) => `Notiz von ${author}, nur für das Team:`,
    now: 'Jetzt',
    today: 'Heute',
    week: 'Letzte 7 Tage',
  },
  savedReplies: {
    startFrom: 'Mit einer Vorlage beginnen',
    title: 'Vorlagen',
    none: (folder) => `Es gibt keine Vorlagen. Legen Sie Markdown-Dateien in ${folder} ab (siehe docs/company.md).`,
    unknown: (name, possible, nearest) =>
      `Es gibt keine Vorlage „${name}“.${nearest ? ` Meinten Sie „${nearest}“?` : ''} Möglich sind: ${possible}.`,
    leftOut: 'Weggelassen, weil etwas nicht stimmt:',
  },
}
