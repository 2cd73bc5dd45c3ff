import { join } from 'node:path'
import { freshDatabase } from '../../../test/fresh-database.ts'
import { quiet } from '../../../test/quiet.ts'
import { shopDir } from '../../../test/shop-reader.ts'
import { loadConfig } from '../../config.ts'
import type { Database } from '../../db/database.ts'
import { type Console, startConsole } from './console.ts'

let database: Database
let chat: Console | undefined
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(async () => {
  await chat?.stop()
  await database.close()
})

async function open(companyDir: string): Promise<Console> {
  chat = await startConsole({ ...loadConfig({}), companyDir }, quiet, database)
  return chat
}

test('whoever writes on the console writes to the bot, and is answered', async () => {
  const { say } = await open(shopDir)
  expect(await say('What are your shipping rates?')).toMatch(/\$50/)
  expect(await say('ORD-12345')).toMatch(/on its way/)
})

test('the company that is shown is the one that answers', async () => {
  const { say } = await open(join(shopDir, '..', 'api-vendor'))
  expect(await say('How do I rotate an API key?')).toMatch(/second key/)
  expect(await say('Where is my order ORD-12345?')).not.toMatch(/on its way|order number/)
})
