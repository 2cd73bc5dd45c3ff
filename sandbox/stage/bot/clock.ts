/*
 * The bot's process believes in this clock: the sandbox can move it forward, as a laptop's jumps when it wakes up. The
 * embedded Postgres asks the same process for the time, so now() in SQL agrees. The bot's code knows nothing of it.
 * Import this first.
 */

const RealDate = Date
const realNow = Date.now.bind(Date)
let aheadMs = 0

RealDate.now = () => realNow() + aheadMs

const shifted = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length > 0 ? args : [target.now()], newTarget),
  apply: (target) => new target(target.now()).toString(),
})
RealDate.prototype.constructor = shifted
globalThis.Date = shifted

/** From now on it is so much later than it really is. */
export function setAhead(ms: number): void {
  aheadMs = ms
}
