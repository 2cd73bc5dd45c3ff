import { state } from './state.ts'

/** The sandbox's clock, which may be ahead of this browser's. */
export const sandboxNow = (): number => Date.now() + (state.stage?.aheadMs ?? 0)
