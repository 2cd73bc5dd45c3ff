export { teardown as default } from './run.js'
