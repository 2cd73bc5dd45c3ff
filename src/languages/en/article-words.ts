import type { ArticleWords } from '../language/article-words.ts'

const threadsIn = (count: number) => (count === 1 ? 'one thread' : `${count} threads`)
const customersIn = (count: number) => (count === 1 ? 'One customer was' : `${count} customers were`)

/** English. */
export const articleWords: ArticleWords = {
  gaps: {
    none: 'Nothing is missing: no question of the last half year went to a person for want of an article.',
    title: (count) =>
      count === 1 ? 'One question that no article answers' : `${count} questions that no article answers`,
    weekly: 'This week’s look at your articles',
    asked: (times, customers) =>
      times === 1 ? 'asked once' : `asked ${times} times by ${customers} ${customers === 1 ? 'customer' : 'customers'}`,
    between: (first, last) => `first ${first}, last ${last}`,
    also: 'Also:',
    more: (count) => `…and ${count} more.`,
    seeAll: (command) => `See them all with ${command} gaps.`,
    draft: 'Draft an article',
  },
  drafts: {
    title: 'Draft of an article',
    loading: 'Reading what your team answered…',
    fromStaff: (threads) =>
      `From what your team wrote in ${threadsIn(threads)}. Names, addresses, numbers and private links were taken out and left a “…”. Read it as a customer would.`,
    byModel: (threads) =>
      `Written by AI from what your team wrote in ${threadsIn(threads)}. Check every sentence before you accept it.`,
    noAnswers: 'Nobody has answered this in Slack yet. Write the answer here.',
    articleTitle: 'Title',
    questions: 'Questions that it answers',
    onePerLine: 'One a line, in customers’ words',
    text: 'Text',
    markdown: 'Markdown. Customers are quoted from it word for word.',
    tryIt: 'Try it',
    edit: 'Edit',
    accept: 'Accept',
    discard: 'Discard',
    done: 'Done',
    trying: 'Trying it with past questions…',
    answers: (answered, of) =>
      of === 1
        ? `It ${answered === 1 ? 'answers' : 'does not answer'} the open question.`
        : `It answers ${answered} of the ${of} open questions.`,
    alsoAnswers: (count) => `It also answers ${count === 1 ? 'one other' : `${count} other`} that nothing answers yet.`,
    changes: (count, of) => `It changes ${count} of ${of} right answers.`,
    notYet: 'Not answered yet:',
    wouldChange: 'Answered rightly so far, and not with this article:',
    savedAs: (file) => `Accepted. It is in ${file}, and customers are answered from it within a minute.`,
    savedInDatabase:
      'Accepted. It is in the database, because the folder of articles cannot be written, and customers are answered from it within a minute.',
    wasDiscarded: 'Discarded. These questions no longer count as a gap.',
    gone: 'This draft is gone: what it was made from has changed or was erased. Begin again from the list of gaps.',
    changed: (by) => `${by} has changed this draft meanwhile. Close this and open the draft again.`,
    accepted: (by) => `${by} has already accepted this draft.`,
    discarded: (by) => `${by} has already discarded this draft.`,
    failed: 'This did not work. Nothing was accepted. Please try again in a moment.',
  },
  recalls: {
    told: (customers, title, since) => `${customersIn(customers)} told the old text of “${title}” since ${since}.`,
    withdrawn: (customers, title, since) =>
      `“${title}” is gone. ${customersIn(customers)} told its text since ${since}.`,
    listThreads: 'List the threads',
    sayCorrection: 'Say the correction',
    sure: (threads) =>
      threads === 1
        ? 'This posts the correction in the thread, in the customer’s language.'
        : `This posts the correction in ${threads} threads, once in each, in the customer’s language.`,
    said: (by, threads) => `${by} had the correction said in ${threadsIn(threads)}.`,
    settled: 'The article says again what they were told, so there is nothing to correct.',
    threads: (count) => `Told in ${threadsIn(count)}:`,
    tellThem: (title) =>
      `The article “${title}”, from which the bot answered here, was withdrawn. Tell the customer what is right.`,
    nothingLeft: 'There is nothing left to correct: the threads were erased, or the article says it again.',
    alreadySaid: (by) => `${by} has already had the correction said.`,
  },
  stale: {
    title: 'Articles to look at',
    old: (title, since) => `“${title}” has not been revised since ${since}.`,
    helpsLess: (title, now, before) => `“${title}” helps less than it did: ${now} lately, ${before} before.`,
  },
}
