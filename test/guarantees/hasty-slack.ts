/**
 * Slack sends an event again after 0 s, 1 min and 5 min. In these tests time runs faster than there, and so do outages
 * and restarts: here it comes again every 2 s, and does not give up before the test does, however slow this machine is.
 */
export const hastySlack = { retryDelaysMs: [0, 1000, ...Array<number>(600).fill(2000)] }
