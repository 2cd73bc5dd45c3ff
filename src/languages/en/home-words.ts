import type { HomeWords } from '../language/home-words.ts'

/** What customers read on the bot's home tab in English. */
export const homeWords: HomeWords = {
  yourTickets: 'Your tickets',
  noTickets: 'You have no tickets with us right now.',
  howToReach: 'How to reach a person',
  reach:
    'Write to me under *Messages*, or in your shared channel, what it is about. I answer what I can, and get a person for the rest. If you want a person at once, write “person”.',
}
