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
  },
}
