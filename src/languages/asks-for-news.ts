import { languages, patternOf } from './languages.ts'

const all = Object.values(languages)
const ofTicket = new RegExp(
  patternOf(all, ({ asking }) => asking.ticketNews),
  'iu',
)
/** In a ticket's thread, this is enough. */
const any = new RegExp(`^[¿\\s]*(?:${patternOf(all, ({ asking }) => asking.anyNews)})[\\s?!.？。]*$`, 'iu')

// Longer messages say more than that.
const longest = 120

/** Whether a customer asks about their ticket without naming it, in any supported language. */
export const asksForTicketNews = (text: string, { inItsThread = false } = {}): boolean =>
  text.length <= longest && (ofTicket.test(text) || (inItsThread && any.test(text.trim())))
