import { register } from 'node:module'

// Jest compiles what it loads itself. A thread that the product starts is Node's own, and Node 20 reads no TypeScript.
register('./typescript-hooks.js', import.meta.url)
