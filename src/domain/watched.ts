import type { Intent } from './classification.ts'
import type { DeliveryKind } from './delivery.ts'
import type { Utterance } from './utterance.ts'

/** What the bot did, for whoever counts it. Labels come out of small sets, and no word of a customer is among them. */
export type Watched =
  | { what: 'delivery'; kind: DeliveryKind; result: 'stored' | 'known' | 'failed' }
  | { what: 'handled'; messages: number; intent: Intent | 'none'; outcome: Outcome; by: string; seconds: number }
  | { what: 'not handled' }
  | { what: 'post'; kind: Utterance['kind']; result: PostResult; waitedSeconds: number }
  | { what: 'Slack call'; method: string; result: 'ok' | 'rate limited' | 'failed'; seconds: number }
  | { what: 'model call'; purpose: ModelPurpose; result: ModelResult; tokens: number; seconds: number }

/** What became of messages: of a request, or why there was none. */
export type Outcome = 'answered' | 'asked back' | 'handed over' | 'said' | 'relayed' | 'staff asked' | 'left alone'
export type PostResult = 'said' | 'withheld' | 'refused' | 'soon' | 'later' | 'unknown'
export type ModelPurpose = 'chat' | 'embeddings'
export type ModelResult = 'ok' | 'failed' | 'timed out' | 'not asked'

/** Is told of everything that is worth counting. It must be quick, and must not throw. */
export type Watch = (watched: Watched) => void
