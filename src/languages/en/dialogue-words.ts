import type { DialogueWords } from '../language/dialogue-words.ts'

/** What customers read about their orders and their account in English. */
export const dialogueWords: DialogueWords = {
  chooseOrder: (example) => `Which order is this about? Choose one, or send me its number. It looks like ${example}.`,
  notYourOrder: 'Only the customer whose order this is can choose it.',
  thenWhich: (example) => `Then please send me the number of the order that you mean. It looks like ${example}.`,
  leftAtThat: 'All right, I’ll leave it at that. If you need anything else, just write.',
  linking: {
    hint: 'I can look into your account once your Slack is linked to it.',
    button: 'Link my account',
    title: 'Link your account',
    account: 'Your e-mail address or account number',
    accountHint: 'We send a code to the address that we have on file for this account.',
    sendCode: 'Send the code',
    codeSent:
      'If there is such an account, a code of six digits is on its way to the address that we have for it. It is valid for ten minutes.',
    code: 'The code',
    link: 'Link',
    cancel: 'Cancel',
    close: 'Close',
    wrongCode: 'That is not the code. Please check it and try again.',
    askAgain: 'This code is no longer valid. Please press “Link my account” again to get a new one.',
    tooOften: 'That was asked for too often. Please try again in an hour, or ask our team to link you.',
    isLinked: 'Done. Your Slack is linked to your account, and I can look into it now.',
    notNow: 'No code can be sent at the moment. Please try again later, or ask our team to link you.',
  },
}
