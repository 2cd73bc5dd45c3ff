import { register } from 'node:module'

// Jest compiles only what it loads. A worker thread is loaded by Node itself, and Node 20 reads no TypeScript.
register('./typescript-hooks.js', import.meta.url)
