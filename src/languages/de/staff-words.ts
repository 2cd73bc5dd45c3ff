import { modelProblemIn } from '../language/model-problem-phrases.ts'
import type { StaffWords } from '../language/staff-words.ts'
import { accountWords } from './account-words.ts'
import { actionWords } from './action-words.ts'
import { articleWords } from './article-words.ts'
import { commandWords } from './command-words.ts'
import { dashboardWords } from './dashboard-words.ts'
import { deskWords } from './desk-words.ts'
import { digestWords } from './digest-words.ts'
import { dutyWords } from './duty-words.ts'
import { incidentWords } from './incident-words.ts'
import { promiseWords } from './promise-words.ts'
import { proposalWords } from './proposal-words.ts'
import { staffSystemWords } from './system-words.ts'
import { teamWords } from './team-words.ts'
import { threadWords } from './thread-words.ts'
import { tokenWords } from './token-words.ts'
import { workWords } from './work-words.ts'

/** What staff read in German. */
export const staffWords: StaffWords = {
  language: 'de',
  ...accountWords,
  ...actionWords,
  ...staffSystemWords,
  ...tokenWords,
  ...articleWords,
  ...commandWords,
  ...dashboardWords,
  ...deskWords,
  ...digestWords,
  ...dutyWords,
  ...promiseWords,
  ...proposalWords,
  ...teamWords,
  ...incidentWords,
  ...threadWords,
  ...workWords,
  names: {
    intents: {
      faq: 'allgemeine Frage',
      technical: 'Technik',
      billing: 'Abrechnung',
      complaint: 'Beschwerde',
      human_needed: 'Mensch nötig',
    },
    sentiments: { positive: 'positiv', neutral: 'neutral', negative: 'negativ' },
    priorities: { urgent: 'dringend', high: 'hoch', normal: 'normal', low: 'niedrig' },
    statuses: {
      open: 'offen',
      claimed: 'in Arbeit',
      closed: 'geschlossen',
      waiting: 'wartet auf den Kunden',
      snoozed: 'zurückgestellt',
      resolved: 'gelöst',
    },
    events: {
      assigned: 'zugewiesen',
      released: 'abgegeben',
      'priority changed': 'Priorität geändert',
      waiting: 'wartet auf den Kunden',
      snoozed: 'zurückgestellt',
      resumed: 'wieder in Arbeit',
      resolved: 'gelöst',
      confirmed: 'als gelöst bestätigt',
      assumed: 'gilt als gelöst',
      'not a request': 'keine Anfrage',
      merged: 'mit einem anderen Ticket zusammengelegt',
      'took over': 'ein anderes Ticket geht hier weiter',
      'split off': 'ein Ticket wurde wieder abgetrennt',
      'split from': 'von einem anderen Ticket abgetrennt',
      'split to': 'eine Nachricht wurde als eigenes Ticket abgetrennt',
      'moved to team': 'an ein anderes Team weitergegeben',
      'asked if solved': 'gefragt, ob es gelöst ist',
      rated: 'bewertet',
      opened: 'eröffnet',
      claimed: 'übernommen',
      closed: 'geschlossen',
      reopened: 'wieder geöffnet',
      'customer wrote': 'Nachricht des Kunden',
      'customer edited': 'vom Kunden bearbeitet',
      'customer deleted': 'vom Kunden gelöscht',
      'staff replied': 'Antwort des Teams',
      'refund requested': 'Erstattung gewünscht',
      'action requested': 'Aktion gewünscht',
      'action approved once': 'einmal genehmigt',
      'action approved': 'genehmigt',
      'action changed': 'Betrag geändert',
      'action denied': 'abgelehnt',
      'action by hand': 'genehmigt, von Hand zu erledigen',
      'action unknown': 'Ausgang unbekannt',
      'action pending': 'angenommen, nicht abgeschlossen',
      'action failed': 'nicht geklappt',
      'action done': 'erledigt',
      'article sent': 'Artikel gesendet',
      'intent corrected': 'Anliegen berichtigt',
      'answer helped': 'sagt, dass es geholfen hat',
      'answer did not help': 'sagt, dass es nicht geholfen hat',
      'wants a person': 'möchte einen Menschen',
      note: 'notiert',
      'account linked': 'Konto verbunden',
      'account unlinked': 'Konto getrennt',
      'link added': 'Aufgabe verlinkt',
      'link removed': 'Link entfernt',
      'work closed': 'verlinkte Aufgabe geschlossen',
      'work reopened': 'verlinkte Aufgabe wieder offen',
      'incident joined': 'gehört zu einer Störung',
      'incident left': 'gehört nicht mehr zu einer Störung',
      'promise broken': 'Zusage nicht eingehalten',
      'tier set': 'Servicestufe festgelegt',
    },
    somebody: 'Jemand',
    anotherCompany: 'andere Firma',
    noText: '(kein Text)',
    unknownLanguage: 'unbekannt',
    deletedByCustomer: '(vom Kunden gelöscht)',
    editedByCustomer: '(vom Kunden bearbeitet)',
    erased: '(entfernt)',
    moment: '{date_short_pretty} um {time}',
  },
  card: {
    priority: (priority) => `Priorität ${priority}`,
    theyWrote: 'Nachricht',
    files: 'Dateien',
    file: 'Datei',
    moreFiles: (count) => `… und ${count} weitere im Thread`,
    refund: 'Erstattung gewünscht',
    refundsAlso: (orderIds) => `, auch für ${orderIds}`,
    judgedBy: {
      'language model': 'Eingeschätzt vom Sprachmodell.',
      'embedded model': 'Eingeschätzt vom eingebauten Modell.',
      fallback: 'Eingeschätzt vom eingebauten Modell, weil das Sprachmodell ausgefallen ist.',
    },
    opened: (moment) => `Eröffnet: ${moment}`,
    nobodyHasIt: 'noch von niemandem übernommen',
    hasIt: (person) => `in Arbeit bei ${person}`,
    closedBy: (person) => `geschlossen von ${person}`,
    history: 'Verlauf',
    intent: 'Anliegen',
    department: 'Abteilung',
    category: 'Kategorie',
    sentiment: 'Stimmung',
    language: 'Sprache',
    sure: (percent) => `zu ${percent} % sicher`,
    translated: 'Auf Deutsch, übersetzt vom Sprachmodell:',
    aiSummary: (summary) => `KI-Zusammenfassung: ${summary}`,
    claim: 'Übernehmen',
    reply: 'Antworten',
    close: 'Schließen',
    openThread: 'Zum Thread',
    replyNote: 'Das wird unter deinem Namen im Thread des Kunden gepostet.',
    yourReply: 'Deine Antwort',
    send: 'Senden',
    cancel: 'Abbrechen',
  },
  suggestions: {
    sentBy: (person, title) => `${person} hat „${title}“ gesendet`,
    inLanguage: (language) => `Dieser Artikel ist auf ${language}.`,
    wrongIntent: 'Falsches Anliegen?',
    correctedBy: (person) => `berichtigt von ${person}`,
    movedTo: (ticketId, channel) => `${ticketId} ist jetzt in ${channel}.`,
    sentNote: (author, title) => `${author} hat dem Kunden den Artikel „${title}“ gesendet:`,
    notQuiteNote: (author, titles) => `${author} sagt, dass „${titles}“ die Frage nicht beantwortet hat.`,
    notQuiteReason: 'Ein Artikel hat geantwortet, und der Kunde sagt, dass es nicht geholfen hat.',
    alreadySent: (by, title) => `${by} hat diesem Kunden schon „${title}“ gesendet.`,
    youSent: (title) => `Sie haben diesem Kunden schon „${title}“ gesendet.`,
    hasChanged: (title, text) =>
      `„${title}“ wurde geändert, seit diese Karte gezeichnet wurde; es wurde nichts gesendet. Jetzt steht dort:\n${text}\nDie Karte zeigt den neuen Text.`,
    isGone: (title) => `Den Artikel „${title}“ gibt es nicht mehr; es wurde nichts gesendet.`,
    notSuggested: 'Dieser Artikel wird hier nicht mehr vorgeschlagen. Die Karte zeigt, welche es werden.',
    unknownIntent: 'Das ist kein Anliegen und keine Abteilung von uns. Die Karte zeigt, welche es gibt.',
  },
  request: {
    title: 'Mögliche Anfrage',
    from: (person) => ` von ${person}`,
    fromIn: (person, channel) => ` von ${person} in ${channel}`,
    makeTicket: 'Ticket daraus machen',
    notARequest: 'Keine Anfrage',
    saidTalk: (person) => `Keine Anfrage, sagt ${person}`,
    madeTicket: (person, ticketId) => `${person} hat ein Ticket daraus gemacht: ${ticketId}`,
    hasTicket: (ticketId) => `Hat jetzt ein Ticket: ${ticketId}`,
    nothingLeft: 'Es gibt nichts mehr zu entscheiden',
    answered: 'Im Thread bereits beantwortet',
    aColleague: 'jemand aus dem Team',
  },
  list: {
    none: 'Keine offenen Tickets.',
    open: (count, more) => {
      const number = more ? `Mehr als ${count.toLocaleString('de')}` : String(count)
      return `${number} ${count === 1 ? 'offenes Ticket' : 'offene Tickets'}`
    },
    andMore: (count) => (count === undefined ? '… und viele weitere.' : `… und ${count} weitere.`),
    unclaimed: 'nicht übernommen',
    showOne: (command) => `Eines anzeigen: \`${command} TKT-…\`.`,
  },
  modes: {
    meanings: {
      answer: 'beantwortet, was in den Artikeln steht, und eröffnet für alles andere Tickets',
      draft: 'verhält sich wie in `tickets` und schlägt auf jeder Karte die Antwort vor, die er gegeben hätte',
      tickets: 'antwortet nicht selbst: Jede Anfrage wird ein Ticket, und der Kunde erfährt das',
      mentions: 'reagiert nur auf seinen Namen und in Threads, die er schon betreut',
      off: 'hört nichts und sagt nichts',
    },
    usual: (mode, hasExceptions) => `Channels sind im Modus ${mode}${hasExceptions ? ', außer:' : '.'}`,
    setBy: (channel, mode, person) => `${channel}: ${mode}, eingestellt von ${person}`,
    fromFile: (channel, mode) => `${channel}: ${mode}, aus support.yaml`,
    whatTheyDo: 'Was der Bot in welchem Modus tut',
    howToChange: (command) =>
      `Ändern mit *${command} channel #channel-des-kunden MODUS* oder im Channel selbst mit *${command} channel MODUS*.`,
    isSet: (channel, mode, meaning) => `${channel} ist jetzt im Modus ${mode}: Der Bot ${meaning}.`,
    cutOff: (openTickets) =>
      openTickets === 1
        ? 'Ein Ticket von dort ist noch offen. Was Kunden darunter schreiben, erreicht jetzt niemanden.'
        : `${openTickets} Tickets von dort sind noch offen. Was Kunden darunter schreiben, erreicht jetzt niemanden.`,
  },
  notes: {
    wrote: (author) => `${author} schreibt:`,
    otherWrote: (author) => `${author} (nicht der Kunde dieses Tickets) schreibt:`,
    edited: 'Der Kunde hat eine Nachricht bearbeitet. Sie lautet jetzt:',
    otherEdited: (author) =>
      `${author} (nicht der Kunde dieses Tickets) hat eine Nachricht bearbeitet. Sie lautet jetzt:`,
    filesChanged: 'Der Kunde hat die Dateien einer Nachricht geändert. Sie stehen auf der Karte.',
    otherFilesChanged: (author) =>
      `${author} (nicht der Kunde dieses Tickets) hat die Dateien einer Nachricht geändert. Sie stehen auf der Karte.`,
    deleted: 'Eine Nachricht des Kunden wurde gelöscht. Slack verrät nicht, von wem.',
    otherDeleted: (author) =>
      `Eine Nachricht von ${author} (nicht der Kunde dieses Tickets) wurde gelöscht. Slack verrät nicht, von wem.`,
    toCustomer: (author) => `${author} an den Kunden:`,
    channelArchived:
      'Der Channel des Kunden ist archiviert: Dort kommt keine Antwort mehr an. Schreib anderswo, oder schließe das Ticket.',
    channelUnarchived:
      'Der Channel des Kunden ist wieder offen. Lade den Bot dorthin ein (/invite @Frontdesk), damit Antworten ankommen.',
    waitsForInvitation:
      'Der Bot ist nicht im Channel des Kunden, deshalb wartet, was dort gesagt wird. Lade ihn ein (/invite @Frontdesk); nach einem Tag gibt er auf.',
    notDelivered: (error) =>
      `Das hat den Kunden nicht erreicht, weil Slack es abgelehnt hat (${error}). Bitte teilt es ihm selbst mit:`,
    couldNotBeHandled:
      'Frontdesk konnte hier eine Nachricht nicht verarbeiten und auch kein Ticket dafür eröffnen. Bitte lest sie selbst. `npm run queue` führt sie auf.',
    byAnswering: 'durch Antworten',
    namesake: (channel, id) =>
      `Ein anderer Channel, ${channel}, hat jetzt den Namen aus SUPPORT_CHANNEL. Tickets kommen weiterhin hierher. Um sie umzuziehen, SUPPORT_CHANNEL auf seine ID ${id} setzen und Frontdesk neu starten.`,
    departmentChannel: (department, channel) =>
      `Tickets von ${department} kommen hierher, weil ich in keinem privaten Channel ${channel} bin, der nur uns gehört. Macht ihn privat und nicht geteilt, ladet mich ein oder berichtigt ihn in support.yaml.`,
    importFailed: (source, problem) =>
      `Die Artikel von ${source} konnten nicht importiert werden. Die alten bleiben in Gebrauch, und ich versuche es jede Stunde wieder. ${problem}`,
    noArticles: (folder) =>
      `In ${folder} gibt es keine Artikel. Bis dahin beantwortet Frontdesk keine Frage selbst und gibt jede Anfrage an Menschen weiter. Legt dort je Artikel eine Markdown-Datei an (siehe docs/how-to/company.md) und startet Frontdesk neu.`,
  },
  reasons: {
    onlyFiles: 'Die Nachricht besteht nur aus Dateien, die der Bot nicht öffnet.',
    asksForPerson: 'Möchte mit einem Menschen sprechen, oder die Sache ist heikel oder kompliziert.',
    unspoken: 'Der Bot spricht die Sprache dieser Nachricht nicht.',
    notSure: (intent, percent) => `Die Einschätzung war unsicher: ${intent}, zu ${percent} %.`,
    noCompany: 'Frontdesk hat keinen Firmenordner, aus dem es antworten könnte.',
    peopleAnswerHere: 'In diesem Channel antworten Menschen; so hat es das Team eingestellt.',
    unhappy: 'Der Kunde ist unzufrieden.',
    belongsTo: (name) => `Das gehört zu ${name}; dort antworten Menschen.`,
    noArticleAnswers: 'Kein Artikel beantwortet diese Frage.',
    noArticleSolves: 'Kein Artikel löst dieses Problem.',
    urgent: 'Dringend, daher sieht sofort ein Mensch danach.',
    noSentenceAnswers: 'Das Sprachmodell hat in den Artikeln keinen Satz gefunden, der das beantwortet.',
    byModel: (words) => `Das Sprachmodell: „${words}“`,
    answeredSome: (answered, of) => `${answered} von ${of} Fragen beantwortet.`,
    needsDetails: 'Für eine Frage fehlen Angaben des Kunden.',
    severalCustomers: 'Mehrere Kunden haben gleichzeitig geschrieben. Der Bot rät nicht, wer was möchte.',
    unanswered:
      'Das hat niemand rechtzeitig beantwortet. Der Bot schweigt in diesem Thread, weil dort Menschen sprechen.',
    failed: 'Frontdesk konnte diese Nachricht mehrmals nicht verarbeiten. Die Ursache steht im Log.',
    colleagueDecided: 'Jemand aus dem Team hat entschieden, dass das eine Anfrage ist.',
    noNumber: 'Der Kunde wurde nach einer Bestellnummer gefragt und hat keine genannt.',
    unknownOrder: (id) => `Der Kunde nennt eine Bestellung, die ihm nicht gehört oder nicht existiert: ${id}.`,
    noArticleAbout: (ids) => `Zu ${ids}: Kein Artikel beantwortet das.`,
    changeOrder: (id) => `Möchte Bestellung ${id} ändern oder stornieren.`,
    paymentTrouble: (id) => `Bestellung ${id}: Mit einer Zahlung stimmt etwas nicht.`,
    wrongGoods: (id) => `Bestellung ${id} kam beschädigt an oder ist nicht, was bestellt wurde.`,
    notArrived: (id) => `Bestellung ${id} gilt als zugestellt, aber der Kunde hat sie nicht.`,
    late: (id) => `Bestellung ${id} ist verspätet.`,
    refundRequested: (id) => `Möchte eine Erstattung für ${id}.`,
    refundWithoutOrder: 'Möchte eine Erstattung und hat keine Bestellung genannt.',
    refundNotTheirs: (id) => `Möchte eine Erstattung für ${id}; die Bestellung gehört dem Kunden nicht.`,
    refundObstacle: {
      'already refunded': (id) => `Möchte eine Erstattung für ${id}: bereits erstattet.`,
      'already requested': (id) => `Möchte eine Erstattung für ${id}: bereits beantragt.`,
      'too late': (id) => `Möchte eine Erstattung für ${id}: zu spät.`,
      'limit reached': (id) => `Möchte eine Erstattung für ${id}: Die Grenze aus support.yaml ist erreicht.`,
    },
    ordersAway: 'Das System mit den Bestellungen antwortet nicht. Warum, steht im Log von Frontdesk.',
    money: 'Es geht um Geld, und kein Artikel beantwortet es.',
  },
  errors: {
    notStaff: 'Das können nur Mitglieder des Support-Channels.',
    unknownTicket: (id) => `Ich finde kein Ticket ${id}. Ticketnummern sehen so aus: TKT-1A2B3C4D.`,
    noTicketOfButton: 'Dieser Button gehört zu keinem Ticket.',
    noMessageOfButton: 'Dieser Button gehört zu keiner Nachricht.',
    wordsErased: 'Was diese Person geschrieben hat, wurde entfernt.',
    closed: (id, by) =>
      `${id} ist geschlossen, und zwar von ${by}. Schreibt der Kunde in den Thread, wird es wieder geöffnet.`,
    alreadyYours: (id) => `Du hast ${id} schon.`,
    alreadyTaken: (id, by) => `${by} war schneller und hat ${id}.`,
    unknownChannel: (name) =>
      `Ich bin in keinem Channel namens „${name}“. Bitte den Namen prüfen und mich in den Channel einladen.`,
    whichChannel: (command) =>
      `Welcher Channel ist gemeint? Zum Beispiel: ${command} channel #channel-des-kunden tickets`,
    unknownMode: (word, modes, command) =>
      `„${word}“ ist kein Modus. Die Modi sind ${modes}. Zum Beispiel: ${command} channel #channel-des-kunden tickets`,
    youSaidTalk: 'Du hast schon gesagt, dass das keine Anfrage ist.',
    saidTalk: (by) => `${by} hat schon gesagt, dass das keine Anfrage ist.`,
    youMadeTicket: (id) => `Du hast schon ein Ticket daraus gemacht: ${id}.`,
    madeTicket: (by, id) => `${by} hat schon ein Ticket daraus gemacht: ${id}.`,
    hasTicket: (id) => `Diese Unterhaltung hat schon ein Ticket: ${id}.`,
    nothingToDecide: 'Der Kunde hat diese Nachricht gelöscht; es gibt nichts zu entscheiden.',
    answered: 'Das wurde im Thread bereits beantwortet.',
    writeFirst: 'Bitte zuerst etwas schreiben.',
    failed: 'Das hat leider nicht geklappt. Bitte gleich noch einmal versuchen.',
    slow: 'Das dauert länger als sonst und läuft noch. Wenn sich hier nichts ändert, sende es noch einmal; nichts geschieht doppelt.',
  },
  modelNews: {
    meanwhile:
      'Bis es wieder da ist, antwortet Frontdesk mit seinem eingebauten Modell und gibt weiter, worin dieses unsicher ist. Es versucht es von selbst erneut und meldet sich hier.',
    back: 'Das Sprachmodell antwortet wieder.',
    failing: 'Das Sprachmodell antwortet nicht: Mehrere Anfragen hintereinander sind fehlgeschlagen.',
    budgetSpent:
      'Die Tokens des Sprachmodells für heute (MODEL_DAILY_TOKENS) sind aufgebraucht; nach Mitternacht UTC wird es wieder gefragt.',
    problem: modelProblemIn({
      key: ({ address, found }) =>
        `Das Sprachmodell unter ${address} nimmt den Schlüssel nicht an (${found}). Setzt OPENAI_API_KEY auf einen gültigen Schlüssel dieses Anbieters und startet Frontdesk neu.`,
      noKey: ({ address, found }) =>
        `Das Sprachmodell unter ${address} verlangt einen Schlüssel (${found}), und keiner ist gesetzt. Setzt OPENAI_API_KEY und startet Frontdesk neu.`,
      access: ({ address, model, found }) =>
        `Das Sprachmodell unter ${address} erlaubt diesem Schlüssel „${model}“ nicht (${found}). Fragt den Anbieter, was Schlüssel, Konto und Region nutzen dürfen.`,
      model: ({ address, model, found }) =>
        `Der Server ${address} hat das Sprachmodell „${model}“ nicht (${found}). Setzt OPENAI_MODEL auf den Namen eines Chat-Modells, das er hat, und startet Frontdesk neu.`,
      quota: ({ address, found }) =>
        `Das Konto des Sprachmodells unter ${address} hat kein Guthaben mehr (${found}). Ladet es auf oder erhöht sein Limit; Frontdesk nutzt es dann von selbst wieder.`,
      address: ({ address, found }) =>
        `Unter ${address} gibt es kein Sprachmodell (${found}). Setzt OPENAI_BASE_URL auf den Teil vor /chat/completions, zum Beispiel https://api.openai.com/v1, und startet Frontdesk neu.`,
      certificate: ({ address, found }) =>
        `Dem Zertifikat des Servers ${address} wird nicht vertraut, oder er spricht kein TLS (${found}). Setzt NODE_EXTRA_CA_CERTS auf das Zertifikat seiner Stelle oder berichtigt OPENAI_BASE_URL und startet Frontdesk neu.`,
      unreachable: ({ address, found }) =>
        `Unter ${address}, wo das Sprachmodell sein sollte, antwortet nichts (${found}). Startet den Server oder setzt OPENAI_BASE_URL und, falls es einen Proxy gibt, HTTPS_PROXY.`,
    }),
  },
}
