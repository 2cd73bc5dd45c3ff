import type { StaffSystemWords, SystemWords } from '../language/system-words.ts'

/** What customers are told of the company's own systems in German. */
export const systemWords: SystemWords = {
  found: 'Das habe ich gefunden:',
  foundFor: (account) => `Das habe ich für **${account}** gefunden:`,
  nothing: 'Es gibt nichts aufzulisten.',
  more: (count) => `… und ${count} weitere.`,
  yes: 'ja',
  no: 'nein',
  failed: 'Ich konnte das gerade nicht nachsehen, deshalb macht das ein Mensch aus unserem Team für Sie.',
  notLinked:
    'Ich kann nur Konten von Personen ansehen, deren Slack mit ihrem Kundenkonto verbunden ist. Unser Team kann Ihres verbinden.',
  notForAccount: 'Für Ihr Konto kann ich das nicht tun. Ein Mensch aus unserem Team sieht es sich an.',
  requested: 'Ich habe Ihren Wunsch weitergegeben. Ein Mensch entscheidet darüber; bisher wurde nichts geändert.',
  done: 'Es ist erledigt, wie Sie es hier gewünscht haben.',
  pending: 'Es wurde angenommen und ist noch nicht fertig. Ich schreibe hier, sobald es so weit ist.',
  notDone: 'Das hat nicht geklappt, es wurde also nichts geändert. Jemand aus unserem Team kümmert sich darum.',
  denied: (why) =>
    [
      'Unser Team hat Ihren Wunsch geprüft und macht das nicht. Es tut mir leid, dass ich nichts Besseres melden kann.',
      ...(why ? [why] : []),
      'Wenn wir etwas wissen sollten, schreiben Sie es hier. Sie können noch einmal fragen.',
    ].join('\n\n'),
}

/** What staff read about the company's own systems in German. */
export const staffSystemWords: StaffSystemWords = {
  systems: {
    problem: (system, problem) =>
      `Frontdesk kann das System ${system} nicht so verwenden, wie support.yaml es vorsieht: ${problem}`,
    reasons: {
      failed: (about) => `Unser System konnte das nicht: ${about}.`,
      mayHaveRun: (about) =>
        `Niemand weiß, ob unser System das getan hat: ${about}. Sehen Sie nach, bevor Sie es noch einmal tun.`,
      untold: (about) => `Unser System hat geantwortet, aber nirgends steht, wie das zu sagen ist: ${about}.`,
      notLinked: (about) => `Der Kunde ist mit keinem Konto verbunden, das aber nötig ist: ${about}.`,
      notForAccount: (about) => `Das Konto des Kunden darf das nicht: ${about}.`,
      severalAccounts: (about) => `Der Kunde ist mit mehreren Konten verbunden. Für welches ist das: ${about}?`,
      notSaid: (about) => `Der Kunde hat nicht gesagt, was dafür nötig ist: ${about}.`,
      needsApproval: (about) => `Der Kunde möchte das, und Sie entscheiden: ${about}.`,
    },
    obstacles: {
      gone: 'support.yaml hat dieses Werkzeug nicht mehr, oder was gewünscht war, wurde gelöscht.',
      notTheirs: 'Der Kunde ist nicht mehr mit diesem Konto verbunden.',
    },
    failures: {
      unset: 'Ein Geheimnis, das das System braucht, ist nicht gesetzt.',
      away: 'Das System ist nicht erreichbar.',
      late: 'Das System hat nicht rechtzeitig geantwortet.',
      refused: 'Das System lehnt es ab.',
      unusable: 'Das Werkzeug ist nicht so, wie support.yaml sagt. Einzelheiten stehen im Log.',
    },
  },
}
