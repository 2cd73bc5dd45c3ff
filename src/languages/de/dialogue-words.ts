import type { DialogueWords } from '../language/dialogue-words.ts'

/** What customers read about their orders and their account in German. */
export const dialogueWords: DialogueWords = {
  chooseOrder: (example) =>
    `Um welche Bestellung geht es? Wählen Sie eine aus, oder schicken Sie mir die Bestellnummer. Sie sieht so aus: ${example}.`,
  notYourOrder: 'Nur der Kunde, dem diese Bestellung gehört, kann sie auswählen.',
  thenWhich: (example) =>
    `Dann schicken Sie mir bitte die Nummer der Bestellung, die Sie meinen. Sie sieht so aus: ${example}.`,
  leftAtThat: 'In Ordnung, dann lasse ich es dabei. Wenn Sie noch etwas brauchen, schreiben Sie einfach.',
  linking: {
    hint: 'In Ihrem Kundenkonto kann ich nachsehen, sobald Ihr Slack damit verknüpft ist.',
    button: 'Mein Konto verknüpfen',
    title: 'Konto verknüpfen',
    account: 'Ihre E-Mail-Adresse oder Kontonummer',
    accountHint: 'Wir schicken einen Code an die Adresse, die wir zu diesem Konto haben.',
    sendCode: 'Code schicken',
    codeSent:
      'Falls es ein solches Konto gibt, ist ein Code mit sechs Ziffern unterwegs an die Adresse, die wir dazu haben. Er gilt zehn Minuten.',
    code: 'Der Code',
    link: 'Verknüpfen',
    cancel: 'Abbrechen',
    close: 'Schließen',
    wrongCode: 'Das ist nicht der Code. Bitte prüfen Sie ihn und versuchen Sie es noch einmal.',
    askAgain:
      'Dieser Code gilt nicht mehr. Bitte drücken Sie noch einmal auf „Mein Konto verknüpfen“, um einen neuen zu bekommen.',
    tooOften:
      'Das wurde zu oft angefragt. Bitte versuchen Sie es in einer Stunde wieder, oder bitten Sie unser Team darum.',
    isLinked: 'Erledigt. Ihr Slack ist mit Ihrem Konto verknüpft, und ich kann jetzt darin nachsehen.',
    notNow:
      'Gerade kann kein Code geschickt werden. Bitte versuchen Sie es später wieder, oder bitten Sie unser Team darum.',
  },
}
