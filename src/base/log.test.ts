import { inNoTime } from '../../test/in-no-time.ts'
import { withoutTexts } from './log.ts'

test('passwords in addresses and tokens are redacted', () => {
  expect(withoutTexts('postgres://desk:hunter2@db:5432/desk and (redis://:pw@cache) xoxb-1-2')).toBe(
    'postgres://desk:[secret]@db:5432/desk and (redis://:[secret]@cache) xoxb-[secret]',
  )
  expect(withoutTexts('fdt_aB-9_ and whsec_aB+/9=')).toBe('fdt_[secret] and whsec_[secret]')
})

test('values that a library quotes are redacted, names of columns stay', () => {
  expect(withoutTexts('column "user_id" has no "my secret text"')).toBe('column "user_id" has no "…"')
})

test.each(['x', 'x:', '://', '"', '\\"', 'x://', 'xapp-', 'fdt_', 'a:b@'])(
  'an endless message of %j is read in no time, so that nobody can keep the bot busy with one',
  (piece) => {
    inNoTime(() => withoutTexts(piece.repeat(400_000)))
  },
)
