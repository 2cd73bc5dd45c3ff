import type { DialogueWords } from '../language/dialogue-words.ts'

/** What customers read about their orders and their account in French. */
export const dialogueWords: DialogueWords = {
  chooseOrder: (example) =>
    `De quelle commande s’agit-il\u00a0? Choisissez-en une, ou envoyez-moi son numéro. Il ressemble à ${example}.`,
  notYourOrder: 'Seul le client de cette commande peut la choisir.',
  thenWhich: (example) =>
    `Alors envoyez-moi, s’il vous plaît, le numéro de la commande en question. Il ressemble à ${example}.`,
  leftAtThat: 'D’accord, j’en reste là. S’il vous faut autre chose, écrivez-moi.',
  linking: {
    hint: 'Je peux consulter votre compte client dès que votre Slack y est associé.',
    button: 'Associer mon compte',
    title: 'Associer votre compte',
    account: 'Votre adresse e-mail ou numéro de compte',
    accountHint: 'Nous envoyons un code à l’adresse que nous avons pour ce compte.',
    sendCode: 'Envoyer le code',
    codeSent:
      'Si ce compte existe, un code à six chiffres est en route vers l’adresse que nous avons. Il est valable dix minutes.',
    code: 'Le code',
    link: 'Associer',
    cancel: 'Annuler',
    close: 'Fermer',
    wrongCode: 'Ce n’est pas le code. Vérifiez-le et réessayez.',
    askAgain: 'Ce code n’est plus valable. Appuyez de nouveau sur « Associer mon compte » pour en recevoir un autre.',
    tooOften: 'Cela a été demandé trop souvent. Réessayez dans une heure, ou demandez à notre équipe de vous associer.',
    isLinked: 'C’est fait. Votre Slack est associé à votre compte, et je peux le consulter.',
    notNow:
      'Aucun code ne peut être envoyé pour le moment. Réessayez plus tard, ou demandez à notre équipe de vous associer.',
  },
}
