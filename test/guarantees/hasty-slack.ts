/**
 * Slack sends an event again after 0 s, 1 min and 5 min. In these tests time runs faster than there, and so do outages
 * and restarts: here it comes again every 2 s, for a minute.
 */
export const hastySlack = { retryDelaysMs: [0, 1000, ...Array<number>(30).fill(2000)] }
