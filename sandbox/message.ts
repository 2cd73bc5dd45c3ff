// The door for tests: inside the sandbox, import workspace/message.ts itself.
export type { Message } from './workspace/message.ts'
