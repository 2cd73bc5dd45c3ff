import type { ProposalWords } from '../language/proposal-words.ts'

/** About the answers that cards propose, in English. */
export const proposalWords: ProposalWords = {
  proposals: {
    title: 'Proposed answer',
    wouldSay: 'what the bot would have said',
    byModel: 'written by AI, so read it before you send it',
    send: 'Send',
    edit: 'Edit',
    discard: 'Discard',
    write: 'Write an answer',
    others: 'Other articles',
    sentEdited: (person, title) => `${person} changed “${title}” and sent it`,
    customerChanged:
      'The customer has changed what they wrote since this card was drawn, so nothing was sent. The card has their new words.',
    discardedBy: (name) => `${name} has discarded this answer.`,
    notWritten: 'The language model could not write an answer. Please try again in a moment, or write one with Reply.',
    notInArticles: (facts) => `Not in your articles: ${facts}`,
    figures: 'Proposed answers, last 30 days',
    byArticle: 'By article',
    unchanged: (count, of) => `${count} of ${of} sent unchanged`,
    edited: (count) => `${count} edited`,
    discarded: (count) => `${count} discarded`,
    botAnswered: 'The bot answered',
    answered: 'the answer',
    wantsPersonNote: (name) => `${name} wants a person to look at it.`,
    wantsPersonReason: 'The bot answered, and the customer wants a person.',
  },
  sending: {
    noGroups: (group) =>
      `${group} would call everybody in the customer’s channel, or names a group of yours. Take it out, and send again.`,
    noChannels: 'Other channels are your own affair. Take the mention out, and send again.',
    internalLink: (link) => `This link leads into your own workspace: ${link}. Take it out, and send again.`,
    notThere: (name) => `${name} is not in the customer’s channel. Take the mention out, and send again.`,
    tooLong: (most) => `This is too long to be sent whole. It may have ${most} characters.`,
  },
  whole: {
    details: 'Details',
    all: (characters) => `All of it (${characters} characters)`,
    more: (characters) => `More of it; Details has all ${characters} characters`,
    why: 'Why',
  },
}
