// The door for tests: inside the sandbox, import workspace/json.ts itself.
export type { Json, JsonObject } from './workspace/json.ts'
