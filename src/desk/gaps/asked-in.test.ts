import { askedIn } from './asked-in.ts'

test.each([
  ['Hi team, how do I rotate my webhook secret? Thanks!', 'how do I rotate my webhook secret?'],
  ['Hello! We moved last week. Do you have a dark mode? Any idea?', 'Do you have a dark mode?'],
  ['> an old mail with a question?\nThe export stops after 500 rows.', 'The export stops after 500 rows.'],
  ['Hallo zusammen, wie ändere ich die Sprache? Danke', 'wie ändere ich die Sprache?'],
  ['(deleted by the customer)', ''],
  ['🙏 12', ''],
])('of %j staff see %j', (request, asked) => {
  expect(askedIn(request)).toBe(asked)
})
