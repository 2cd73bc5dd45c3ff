import { z } from 'zod'
import { type EmojiNames, usualEmoji } from '../domain/emoji.ts'

const name = z
  .string('must be the name of an emoji, such as eyes, or off')
  .transform((typed) => typed.replace(/^:|:$/g, ''))
  .pipe(z.string().regex(/^[\p{Ll}\p{N}_'+-]{1,100}$/u, 'must be the name of an emoji, such as eyes, or off'))

const schema = z
  .strictObject(
    {
      make_ticket: name.default(usualEmoji.makeTicket).describe('Makes it a ticket; ticket unless told.'),
      claim: name.default(usualEmoji.claim).describe('Claims the ticket; eyes unless told.'),
      resolve: name.default(usualEmoji.resolve).describe('Resolves the ticket; white_check_mark unless told.'),
      seen: name
        .default(usualEmoji.seen)
        .describe('The bot’s own, on a request until it is answered; eyes unless told.'),
    },
    'must have settings below it, such as claim: eyes',
  )
  .refine(({ make_ticket, claim, resolve }) => {
    const used = [make_ticket, claim, resolve].filter(isUsed)
    return new Set(used).size === used.length
  }, 'must have a different emoji for each act')

const isUsed = (name: string) => name !== 'off'

/** The `emoji` of support.yaml. */
export const emojiSchema = schema.prefault({}).transform(
  ({ make_ticket: makeTicket, claim, resolve, seen }): EmojiNames => ({
    ...(isUsed(makeTicket) && { makeTicket }),
    ...(isUsed(claim) && { claim }),
    ...(isUsed(resolve) && { resolve }),
    ...(isUsed(seen) && { seen }),
  }),
)
