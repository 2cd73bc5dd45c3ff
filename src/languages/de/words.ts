import type { Words } from '../language/language.ts'
import { orderStatusIn, sourcesIn, teamIsBackIn, ticketNewsIn } from '../language/phrases.ts'
import { bills } from './bill-words.ts'
import { dialogueWords } from './dialogue-words.ts'
import { homeWords } from './home-words.ts'
import { refundWords } from './refund-words.ts'
import { systemWords } from './system-words.ts'

/** German, to "Sie". */
export const words: Words = {
  language: 'de',
  greeting:
    'Hallo! Ich bin der Frontdesk-Bot. Schreiben Sie mir in ein, zwei Sätzen, worum es geht: Ich antworte Ihnen oder hole jemanden aus unserem Team dazu.',
  welcome: 'Gern geschehen!',
  aboutMe:
    'Ich bin Frontdesk, ein Bot. Ich beantworte Fragen aus den Artikeln unseres Teams. Für alles andere, oder wenn Sie „Mitarbeiter“ schreiben, hole ich jemanden aus unserem Team dazu.',
  aboutMeAndOrders:
    'Ich bin Frontdesk, ein Bot. Ich beantworte Fragen aus den Artikeln unseres Teams, schaue nach Bestellungen und gebe Erstattungswünsche weiter. Für alles andere, oder wenn Sie „Mitarbeiter“ schreiben, hole ich jemanden aus unserem Team dazu.',
  goAhead:
    'Gern. Worum geht es? Schreiben Sie es mir in ein, zwei Sätzen: Ich antworte Ihnen oder hole jemanden aus unserem Team dazu.',
  noWords:
    'Daraus kann ich noch nicht ablesen, worum es geht. Schreiben Sie es mir in ein paar Worten, oder schreiben Sie „Mitarbeiter“, dann hole ich jemanden für Sie.',
  ticketOpened: (id) =>
    `Ich habe das als Ticket **${id}** an unser Team weitergegeben. Ein Mensch liest es und antwortet Ihnen hier im Thread.`,
  teamIsBack: teamIsBackIn('de-DE', (when) => `Unser Team ist wieder da: ${when}.`),
  addedToTicket: (id) => `Ich habe das im Ticket **${id}** ergänzt, dort sieht es unser Team.`,
  ticketClaimed: (id, by) => `${by} aus unserem Team kümmert sich jetzt um Ticket **${id}** und antwortet Ihnen hier.`,
  ticketClosed: (id) =>
    `Ticket **${id}** wurde geschlossen. Wenn noch etwas offen ist, schreiben Sie einfach hier, dann wird es wieder geöffnet.`,
  ticketResolved: (id) =>
    `Wir meinen, dass Ticket **${id}** gelöst ist. Wenn nicht, schreiben Sie einfach hier, dann wird es wieder geöffnet.`,
  isItSolved: (id) =>
    `Ist Ticket **${id}** für Sie gelöst? Wenn noch etwas offen ist, schreiben Sie einfach hier. Wenn ich nichts höre, schließe ich es.`,
  ticketReopened: (id) =>
    `Ich habe Ticket **${id}** wieder geöffnet und unserem Team Bescheid gegeben. Ein Mensch antwortet Ihnen hier.`,
  ticketOpenAgain: (id) =>
    `Ich habe Ticket **${id}** wieder geöffnet und unserem Team weitergegeben, was Sie hier schreiben. Ein Mensch antwortet Ihnen im Thread des Tickets.`,
  ticketMerged: (id, into) =>
    `Wir kümmern uns um Ticket **${id}** zusammen mit Ticket **${into}**. Unser Team antwortet Ihnen dort, in dessen Thread. Was Sie hier schreiben, erreicht es auch.`,
  ticketSplitOff: (id) =>
    `Eine Nachricht hier ist ein eigenes Anliegen. Es geht als Ticket **${id}** in diesem Thread weiter:`,
  ticketOfItsOwn: (id) =>
    `Das ist ein eigenes Anliegen und geht deshalb hier als Ticket **${id}** weiter. Ein Mensch aus unserem Team liest es und antwortet Ihnen in diesem Thread.`,
  filesFrom: (name) => `Dateien von ${name}`,
  ticketNews: ticketNewsIn({
    open: (id) =>
      `Ticket **${id}** ist offen und wartet auf jemanden aus unserem Team; bisher hat es noch niemand übernommen.`,
    claimed: (id, by = 'Jemand aus unserem Team') => `Ticket **${id}** ist in guten Händen: ${by} kümmert sich darum.`,
    waiting: (id) => `Ticket **${id}** wartet auf eine Antwort von Ihnen. Schreiben Sie einfach in seinem Thread.`,
    resolved: (id) =>
      `Ticket **${id}** ist gelöst, soweit unser Team weiß. Wenn nicht, schreiben Sie in seinem Thread, dann wird es wieder geöffnet.`,
    closed: (id) =>
      `Ticket **${id}** ist geschlossen. Wenn noch etwas offen ist, schreiben Sie im zugehörigen Thread, dann wird es wieder geöffnet.`,
  }),
  home: homeWords,
  systems: systemWords,
  rating: {
    ask: 'Wie zufrieden sind Sie mit unserer Hilfe? 1 heißt gar nicht, 5 heißt sehr.',
    thanks: (rating) => `Danke. Sie haben unsere Hilfe mit ${rating} von 5 bewertet; Sie können das noch ändern.`,
    comment: 'Kommentar dazu',
    commentTitle: 'Ihr Kommentar',
    yourComment: 'Was sollten wir wissen?',
    send: 'Senden',
    notYours: 'Das kann nur der Kunde sagen, der gefragt hat.',
    cancel: 'Abbrechen',
    saved: 'Danke. Unser Team liest Ihren Kommentar.',
  },
  unknownTicket: (id) => `Ich finde kein Ticket **${id}** von Ihnen. Könnten Sie die Nummer noch einmal prüfen?`,
  apology: 'Das tut mir leid. So hätte es nicht laufen sollen.',
  personComing: 'Ich hole jemanden aus unserem Team für Sie dazu.',
  edited:
    'Ich sehe, dass Sie Ihre Nachricht geändert haben. Wenn meine Antwort nicht mehr passt, schreiben Sie hier noch einmal.',
  notSure: 'Ich bin mir nicht sicher genug, um das gut zu beantworten. Deshalb soll es sich lieber ein Mensch ansehen.',
  noAnswer: 'Darauf habe ich keine verlässliche Antwort, und raten möchte ich nicht.',
  restToPerson: 'Den Rest muss ein Mensch beantworten:',
  inOtherLanguage: (name) => `Unser Artikel dazu ist auf ${name}. Darin steht:`,
  translatedFrom: (name, isAutomatic) =>
    `Unser Artikel dazu ist auf ${name}. Dies ist eine ${isAutomatic ? 'automatische ' : ''}Übersetzung:`,
  automaticTranslation: 'Automatisch übersetzt.',
  writtenFrom: (titles) => `Von einer KI geschrieben, aus: ${titles}`,
  verdict: {
    helped: 'Das hat geholfen',
    notQuite: 'Nicht ganz',
    person: 'Bitte ein Mensch',
    thanks: 'Danke für die Rückmeldung.',
    sorry: 'Danke für die Rückmeldung. Wir machen es besser.',
  },
  articleCorrected: (title) =>
    `Ich habe Ihnen etwas aus „${title}“ gesagt, das sich inzwischen geändert hat. Jetzt steht darin:`,
  articleWithdrawn: (title) =>
    `Was ich Ihnen aus „${title}“ gesagt habe, stimmt nicht mehr. Jemand aus unserem Team sagt Ihnen hier, was gilt.`,
  steps: 'Das hilft meistens:',
  stillStuck: 'Falls das nicht hilft, schreiben Sie hier noch einmal, dann hole ich jemanden dazu.',
  askOrderNumber: (example) =>
    `Um welche Bestellung geht es? Bitte schicken Sie mir die Bestellnummer. Sie sieht so aus: ${example}.`,
  dialogue: dialogueWords,
  orderStatus: orderStatusIn({
    locale: 'de-DE',
    order: (id, items, price) => `Ihre Bestellung **${id}** (${items}, ${price})`,
    processing: (order) => `${order} wird gerade vorbereitet.`,
    shipped: (order) => `${order} ist unterwegs.`,
    delivered: (order, day) => `${order} wurde ${day ? `am ${day} ` : ''}zugestellt.`,
    paid: (order, day) => `${order} wurde am ${day} bezahlt.`,
    cancelled: (order) => `${order} wurde storniert.`,
    refunded: (order) => `${order} wurde erstattet.`,
    expected: (day) => `Voraussichtliche Ankunft: ${day}.`,
    tracking: (url) => `Hier können Sie die Sendung verfolgen: ${url}`,
  }),
  orderLate: 'Die Bestellung müsste schon bei Ihnen sein. Deshalb geht ein Mensch aus unserem Team dem nach.',
  unknownOrder: (id) => `Ich finde keine Bestellung **${id}** von Ihnen.`,
  ordersAway:
    'Ich kann Bestellungen gerade nicht nachsehen, weil unser Bestellsystem nicht antwortet. Darum kümmert sich ein Mensch aus unserem Team.',
  notLinked:
    'Ich kann nur Bestellungen von Personen nachsehen, deren Slack mit ihrem Kundenkonto verbunden ist. Unser Team kann Ihres verbinden.',
  changeOrder: 'Ich kann Bestellungen nicht selbst ändern. Darum kümmert sich ein Mensch aus unserem Team.',
  refundRequested: (id) =>
    `Ich habe notiert, dass Sie für die Bestellung **${id}** eine Erstattung wünschen. Darüber entscheidet ein Mensch; bisher wurde nichts zurückgezahlt.`,
  refundObstacle: {
    'already refunded': 'Diese Bestellung wurde bereits erstattet.',
    'already requested': 'Für diese Bestellung ist bereits eine Erstattung angefragt; darüber entscheidet ein Mensch.',
  },
  refund: refundWords,
  refundTooLate: (days) =>
    `Diese Bestellung wurde vor mehr als ${days} Tagen abgeschlossen, deshalb muss sich ein Mensch die Erstattung ansehen.`,
  bills,
  paymentHelp: 'Dafür muss sich ein Mensch aus unserem Team Ihr Konto ansehen.',
  sources: sourcesIn({
    locale: 'de-DE',
    heading: { one: 'Quelle: ', several: 'Quellen: ' },
    source: (title, day) => `${title} (Stand: ${day})`,
  }),
}
