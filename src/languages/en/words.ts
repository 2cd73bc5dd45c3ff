import type { Words } from '../language/language.ts'
import { orderStatusIn, sourcesIn, teamIsBackIn, ticketNewsIn } from '../language/phrases.ts'
import { bills } from './bill-words.ts'
import { dialogueWords } from './dialogue-words.ts'
import { homeWords } from './home-words.ts'
import { refundWords } from './refund-words.ts'
import { systemWords } from './system-words.ts'

/** English. */
export const words: Words = {
  language: 'en',
  greeting:
    'Hello! I’m the Frontdesk bot. Tell me what you need in a sentence or two, and I’ll answer or get a person.',
  welcome: 'You’re welcome!',
  aboutMe:
    'I’m Frontdesk, a bot. I answer questions from our team’s articles. For everything else, or if you write “person”, I get someone from our team.',
  aboutMeAndOrders:
    'I’m Frontdesk, a bot. I answer questions from our team’s articles, look up orders and pass on requests for refunds. For everything else, or if you write “person”, I get someone from our team.',
  goAhead: 'Of course. What is it about? Tell me in a sentence or two, and I’ll answer or get a person.',
  noWords:
    'I can’t read much from that. Tell me in a few words what you need, or write “person” and I’ll get someone for you.',
  ticketOpened: (id) =>
    `I’ve passed this on to our team as ticket **${id}**. A person will read it and reply here in this thread.`,
  teamIsBack: teamIsBackIn('en-US', (when) => `Our team is back on ${when}.`),
  addedToTicket: (id) => `I’ve added this to ticket **${id}**, where our team will see it.`,
  ticketClaimed: (id, by) => `${by} from our team is now looking after ticket **${id}** and will reply here.`,
  ticketClosed: (id) =>
    `Ticket **${id}** has been closed. If something is still open, just write here and it opens again.`,
  ticketResolved: (id) => `We think that ticket **${id}** is solved. If it is not, just write here and it opens again.`,
  isItSolved: (id) =>
    `Is ticket **${id}** solved for you? If something is still open, just write here. If I hear nothing, I’ll close it.`,
  ticketReopened: (id) => `I’ve opened ticket **${id}** again and told our team. A person will reply here.`,
  ticketOpenAgain: (id) =>
    `I’ve opened ticket **${id}** again and told our team what you wrote here. A person will reply in the ticket’s thread.`,
  ticketMerged: (id, into) =>
    `We’ll look after ticket **${id}** together with ticket **${into}**. Our team replies there, in its thread. What you write here reaches them, too.`,
  ticketSplitOff: (id) => `One message here is a matter of its own. It goes on as ticket **${id}**, in this thread:`,
  ticketOfItsOwn: (id) =>
    `This is a matter of its own, so it goes on here as ticket **${id}**. A person from our team will read it and reply in this thread.`,
  filesFrom: (name) => `Files from ${name}`,
  ticketNews: ticketNewsIn({
    open: (id) => `**${id}** is open. It is waiting for a person from our team; nobody has taken it yet.`,
    claimed: (id, by = 'a person from our team') => `**${id}** is in good hands: ${by} is working on it.`,
    waiting: (id) => `**${id}** is waiting for an answer from you. Just write in its thread.`,
    resolved: (id) =>
      `**${id}** is solved, as far as our team knows. If it is not, write in its thread and it opens again.`,
    closed: (id) => `**${id}** is closed. If something is still open, write in its thread and it opens again.`,
  }),
  home: homeWords,
  systems: systemWords,
  rating: {
    ask: 'How happy are you with our help? 1 is not at all, 5 is very.',
    thanks: (rating) => `Thank you. You rated our help ${rating} of 5; you can still change it.`,
    comment: 'Add a comment',
    commentTitle: 'Your comment',
    yourComment: 'What should we know?',
    send: 'Send',
    notYours: 'Only the customer who asked can say this.',
    cancel: 'Cancel',
    saved: 'Thank you. Our team reads your comment.',
  },
  unknownTicket: (id) => `I can’t find a ticket **${id}** of yours. Could you check the number?`,
  apology: 'I’m sorry. That is not how this should have gone.',
  personComing: 'I’m getting a person for you.',
  edited: 'I see that you changed your message. If my answer no longer fits, write here again.',
  notSure: 'I’m not sure enough to answer this well, so I’d rather have a person look at it.',
  noAnswer: 'I don’t have a reliable answer to this, so I won’t guess.',
  restToPerson: 'A person has to answer the rest:',
  inOtherLanguage: (name) => `Our article on this is in ${name}. It says:`,
  translatedFrom: (name, isAutomatic) =>
    `Our article on this is in ${name}. This is ${isAutomatic ? 'an automatic' : 'a'} translation:`,
  automaticTranslation: 'Translated automatically.',
  writtenFrom: (titles) => `Written by AI from: ${titles}`,
  verdict: {
    helped: 'This helped',
    notQuite: 'Not quite',
    person: 'A person, please',
    thanks: 'Thank you for telling us.',
    sorry: 'Thank you for telling us. We will do better.',
  },
  articleCorrected: (title) => `I told you something from “${title}” that has changed since. It now says:`,
  articleWithdrawn: (title) =>
    `What I told you from “${title}” is no longer right. A person from our team will tell you here what is.`,
  steps: 'Here is what usually helps:',
  stillStuck: 'If that doesn’t solve it, write here again and I’ll get a person.',
  askOrderNumber: (example) => `Which order is this about? Please send me its number. It looks like ${example}.`,
  dialogue: dialogueWords,
  orderStatus: orderStatusIn({
    locale: 'en-US',
    order: (id, items, price) => `Order **${id}** (${items}, ${price})`,
    processing: (order) => `${order} is being prepared.`,
    shipped: (order) => `${order} is on its way.`,
    delivered: (order, day) => `${order} was delivered${day ? ` on ${day}` : ''}.`,
    paid: (order, day) => `${order} was paid on ${day}.`,
    cancelled: (order) => `${order} was cancelled.`,
    refunded: (order) => `${order} was refunded.`,
    expected: (day) => `Expected arrival: ${day}.`,
    tracking: (url) => `You can follow it here: ${url}`,
  }),
  orderLate: 'It should have reached you by now, so a person will look into it.',
  unknownOrder: (id) => `I can’t find an order **${id}** of yours.`,
  ordersAway:
    'I can’t look up orders right now, because our order system does not answer. A person will look into this.',
  notLinked:
    'I can only look up orders of people whose Slack is linked to their customer account. Our team can link yours.',
  changeOrder: 'I can’t change an order myself, so a person will take care of it.',
  refundRequested: (id) =>
    `I’ve noted that you would like a refund for order **${id}**. A person decides on it; nothing has been paid back yet.`,
  refundObstacle: {
    'already refunded': 'This order has been refunded already.',
    'already requested': 'A refund for this order has been asked for already; a person is deciding on it.',
  },
  refund: refundWords,
  refundTooLate: (days) => `It was completed more than ${days} days ago, so a person has to look at a refund.`,
  bills,
  paymentHelp: 'A person has to look at this in your account.',
  sources: sourcesIn({
    locale: 'en-US',
    heading: { one: 'Source: ', several: 'Sources: ' },
    source: (title, day) => `${title} (updated ${day})`,
  }),
}
