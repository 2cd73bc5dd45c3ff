import { isToOthers } from './addressee.ts'

test.each([
  '<@USAM> can you send the contract?',
  'Hi <@USAM>, can you send me the rates we spoke about?',
  'Hey team, <@USAM> are you there?',
  'thanks! <@ULEE> could you look at it, too?',
  'Thank you <@ULEE>',
  'Good morning <@USAM|sam> and <@ULEE>!',
  'Olá <@USAM>, tudo bem?',
  '你好 <@USAM> 请看一下',
  '(<@USAM>) please',
  'Done.\n<@ULEE> your turn',
  'わかりました。<@USAM> お願いします',
  'Can you send the rates, <@USAM>?',
  '<!here> <@USAM> it is ready',
  'fyi <@USAM> it is deployed',
])('%j is for somebody else', (text) => {
  expect(isToOthers(text, 'UBOT')).toBe(true)
})

test.each([
  '<!subteam^S1|@buyers> can you approve this?',
  'Hi <!subteam^S1>, the invoice is there',
  'thanks! <!subteam^S1> could you pay it?',
])('%j is for a group of another company', (text) => {
  expect(isToOthers(text, 'UBOT', new Set(['S1']))).toBe(true)
})

test.each([
  '<!subteam^S2|@support> can you help?',
  '<!subteam^S1|@buyers> and <!subteam^S2|@support>, can you help?',
  'Our <!subteam^S1> cannot log in',
  '<@UBOT> tell <!subteam^S1> please',
])('%j is not, though it may name one', (text) => {
  expect(isToOthers(text, 'UBOT', new Set(['S1']))).toBe(false)
})

test.each([
  'Where is my order?',
  'I spoke to <@USAM> yesterday and need the rates again',
  'Our invoice went to <@USAM>, who is on holiday. Can you send it again?',
  'I asked Ann, <@ULEE>, and nobody knows',
  'I asked <@UANN>, <@ULEE>.',
  '<@USAM> <@UBOT> where is my order?',
  '<@USAM> said that <@UBOT|frontdesk> knows. Where is it?',
  '<!subteam^S1|@support> can you help?',
  'Hi <!subteam^S1>, can <@USAM> have access?',
  '<!channel> where is it?',
  '<!here> hello',
  '&gt; <@USAM> can you do it?\nWhat does that mean?',
  'What is this?\n```\n<@USAM> please\n```',
  '<@USAM',
])('%j is not', (text) => {
  expect(isToOthers(text, 'UBOT')).toBe(false)
})
