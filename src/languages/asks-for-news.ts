import { languages, patternOf } from './languages.ts'

const all = Object.values(languages)
const ofTicket = new RegExp(
  patternOf(all, ({ asking }) => asking.ticketNews),
  'iu',
)
/** In a ticket's thread that much is enough. */
const any = new RegExp(`^[¿\\s]*(?:${patternOf(all, ({ asking }) => asking.anyNews)})[\\s?!.？。]*$`, 'iu')

// Longer ones say more than that.
const longest = 120

/** Whether a customer asks how it stands with a ticket of theirs without saying which, in the languages that ship. */
export const asksForTicketNews = (text: string, { inItsThread = false } = {}): boolean =>
  text.length <= longest && (ofTicket.test(text) || (inItsThread && any.test(text.trim())))
