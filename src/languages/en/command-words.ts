import type { CommandWords } from '../language/command-words.ts'

/** What staff read about the ticket command in English. */
export const commandWords: CommandWords = {
  commands: {
    does: {
      queue: 'what to take next: tickets that nobody has',
      mine: 'the tickets that you have',
      open: 'all open tickets, most urgent first',
      customer: 'the tickets of a customer or a company',
      search: 'tickets in which all these words occur; add company:NAME or state:STATE to narrow it down',
      claim: 'takes a ticket',
      assign: 'gives a ticket to a colleague, or to you with “me”',
      release: 'gives your ticket back',
      priority: 'sets the priority',
      resolve: 'says that it is solved; the customer can disagree',
      reopen: 'opens it again, or brings it back to work',
      snooze: 'puts it aside until then',
      note: 'keeps a note for the team; the customer does not see it',
      'reply-with': 'starts a reply from a saved text',
      history: 'what has happened to it',
      stats: 'figures of today and of the last 7 days',
      channel: 'what the bot does in which channels, and how staff change it',
      gaps: 'what customers ask and no article answers',
      help: 'shows this',
    },
    alone: (command) => `*${command}* (or *${command} list*): the open tickets, most urgent first`,
    withId: 'shows one ticket',
    whoSees: 'Staff (the members of the support channel) see every ticket. Everybody else sees their own.',
    unknown: (typed, possible, nearest) =>
      `I don’t know “${typed}”.${nearest ? ` Did you mean “${nearest}”?` : ''} Possible are the id of a ticket, such as TKT-1A2B3C4D, and: ${possible}.`,
    howTo: (usage) => `Write it like this: ${usage}`,
    noSuchPerson: (name) => `I find nobody called “${name}” in the support channel. Use their Slack handle or e-mail.`,
    titles: {
      queue: 'What to take next',
      mine: 'Your tickets',
      customer: (name) => `Tickets of customers like “${name}”`,
      search: (words) => `Tickets with “${words}”`,
    },
    nothingFound: 'Nothing found.',
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: 'Previous',
    next: 'Next',
    noted: (ticketId) => `Noted at ${ticketId}, for the team only.`,
    noteBy: (author) => `Note by ${author}, for the team only:`,
    now: 'Now',
    today: 'Today',
    week: 'Last 7 days',
  },
  savedReplies: {
    startFrom: 'Start from a saved reply',
    title: 'Saved replies',
    none: (folder) => `There are no saved replies. Put Markdown files into ${folder} (see docs/company.md).`,
    unknown: (name, possible, nearest) =>
      `There is no saved reply “${name}”.${nearest ? ` Did you mean “${nearest}”?` : ''} Possible are: ${possible}.`,
    leftOut: 'Left out, because something is wrong:',
  },
}
