import type { StaffSystemWords, SystemWords } from '../language/system-words.ts'

/** What customers are told of the company's own systems in English. */
export const systemWords: SystemWords = {
  found: 'Here is what I found:',
  foundFor: (account) => `Here is what I found for **${account}**:`,
  nothing: 'There is nothing to list.',
  more: (count) => `… and ${count} more.`,
  yes: 'yes',
  no: 'no',
  failed: 'I couldn’t look this up just now, so a person will do it for you.',
  notLinked:
    'I can only look into accounts of people whose Slack is linked to their customer account. Our team can link yours.',
  notForAccount: 'I can’t do this for your account, so a person will look at it.',
  requested: 'I’ve passed on what you want. A person decides on it; nothing has been changed yet.',
  done: 'It’s done, as you asked here.',
  pending: 'It has been accepted, and is not finished yet. I’ll write here when it is.',
  notDone: 'This did not work, so nothing has been changed. A person from our team is looking at it.',
  denied: (why) =>
    [
      'Our team has looked at your request and won’t do this. I’m sorry that I have no better news.',
      ...(why ? [why] : []),
      'If there is something that we should know, write here. You can ask again.',
    ].join('\n\n'),
}

/** What staff read about the company's own systems in English. */
export const staffSystemWords: StaffSystemWords = {
  systems: {
    problem: (system, problem) => `Frontdesk cannot use the system ${system} as support.yaml says: ${problem}`,
    reasons: {
      failed: (about) => `Our system could not do this: ${about}.`,
      mayHaveRun: (about) => `Nobody knows whether our system did this: ${about}. Look before you do it again.`,
      untold: (about) => `Our system answered, but nothing says how to tell it: ${about}.`,
      notLinked: (about) => `The customer is linked to no account, which this needs: ${about}.`,
      notForAccount: (about) => `The customer’s account may not use this: ${about}.`,
      severalAccounts: (about) => `The customer is linked to several accounts. Which one is this for: ${about}?`,
      notSaid: (about) => `The customer did not say what this needs: ${about}.`,
      needsApproval: (about) => `The customer wants this, and you decide: ${about}.`,
    },
    obstacles: {
      gone: 'support.yaml no longer has this tool, or what was asked for has been erased.',
      notTheirs: 'The customer is no longer linked to this account.',
    },
    failures: {
      unset: 'A secret that the system needs is not set.',
      away: 'The system cannot be reached.',
      late: 'The system did not answer in time.',
      refused: 'The system refuses it.',
      unusable: 'The tool is not as support.yaml says. The log has the details.',
    },
  },
}
