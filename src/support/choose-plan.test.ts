import { claimedBySam, lee, maya, newSituation, tomas, writes } from '../../test/new-situation.ts'
import { noWorkHosts } from '../domain/work-link.ts'
import { staffWords } from '../languages/en/staff-words.ts'
import { planForPerson } from './choose-plan.ts'

const parts = {
  nameOf: async (userId: string) => (userId === 'U_LEE' ? 'Lee' : 'Somebody'),
  findTicket: async () => undefined,
  isStaff: async () => true,
  workHosts: noWorkHosts,
  forStaff: staffWords,
}

test('what cannot be handled below a ticket reaches its people under the names of those who wrote it', async () => {
  const happenings = [writes(maya, 'It is late'), writes(tomas, 'For me too'), writes(lee, 'I see it')]
  const plan = await planForPerson(parts, newSituation(happenings, { ticket: claimedBySam }), 'It failed.')
  expect(plan).toMatchObject({
    kind: 'relay',
    lines: [
      { author: 'Maya (Globex)', text: 'It is late', isCustomer: true },
      { author: 'Tomás (Globex)', text: 'For me too', isCustomer: true },
      { author: 'Lee', text: 'I see it', isCustomer: false },
    ],
  })
})

test('so does what only a colleague wrote there', async () => {
  const situation = newSituation([writes(lee, 'I see it')], { ticket: claimedBySam })
  expect(await planForPerson(parts, situation, 'It failed.')).toMatchObject({
    lines: [{ author: 'Lee' }],
  })
})
