import type { TeamWords } from '../language/team-words.ts'

/** What staff read about tickets that belong together in English. */
export const teamWords: TeamWords = {
  merging: {
    menu: 'Merge into…',
    title: 'Merge the ticket',
    which: 'In which ticket does it go on?',
    merge: 'Merge',
    sameMatter: (ticketId) => `Same matter as ${ticketId}: merge`,
    none: (ticketId) =>
      `There is no other open ticket of this customer or their company, into which ${ticketId} could be merged.`,
    itself: 'A ticket cannot be merged into itself.',
    otherCompany: (ticketId, intoId) =>
      `${ticketId} and ${intoId} are of different companies. Only tickets of one customer or one company can be merged.`,
    already: (ticketId, intoId) =>
      `${ticketId} was merged into ${intoId}, where it goes on. Reopen it to split it off again.`,
    into: (ticket) => `Merged into ${ticket}`,
    from: (tickets) => `Merged into this one: ${tickets}`,
    note: (person, ticketId, customer) => `${person} merged ${ticketId} into this ticket. ${customer} wrote there:`,
    notTold: (customer, ticketId) =>
      `${customer} cannot read the thread of this ticket, and was not told of it. Answer them in the thread of ${ticketId}.`,
    splitNote: (person, ticketId) => `${person} split ${ticketId} off again.`,
  },
  teams: {
    menu: 'Move to team…',
    title: 'Move the ticket',
    which: 'Which team looks after it?',
    move: 'Move',
    usual: 'the support channel',
    unknown: (name, possible) => `There is no team “${name}”. Possible are: ${possible}.`,
    alreadyThere: (ticketId, team) => `${ticketId} is already with ${team}.`,
    movedNote: (person, team) => `${person} moved this ticket to ${team}.`,
    movedFrom: (person, team) =>
      `${person} moved this ticket to ${team}. Earlier notes of the team are in its history, and where its card was:`,
  },
}
