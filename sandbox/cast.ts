// The door for tests: inside the sandbox, import workspace/cast.ts itself.
export { cast, castTeams, castUsers } from './workspace/cast.ts'
