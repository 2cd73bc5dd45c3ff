import type { HomeWords } from '../language/home-words.ts'

/** What customers read on the bot's home tab in German. */
export const homeWords: HomeWords = {
  yourTickets: 'Ihre Tickets',
  noTickets: 'Sie haben gerade keine Tickets bei uns.',
  howToReach: 'So erreichen Sie einen Menschen',
  reach:
    'Schreiben Sie mir unter *Nachrichten* oder in Ihrem gemeinsamen Channel, worum es geht. Ich beantworte, was ich kann, und hole für alles andere einen Menschen. Wenn Sie gleich einen Menschen möchten, schreiben Sie „Mensch“.',
}
