import { attachmentOf, filesOf } from './files.ts'

test.each([
  ['a picture', { name: 'IMG_1.png', title: 'The error', permalink: 'https://x.slack.com/F' }, 'IMG_1.png'],
  ['a canvas', { mode: 'quip', name: 'Canvas', title: 'Our plan' }, 'Our plan'],
  ['a list', { mode: 'list', name: 'list.csv', title: 'To do' }, 'To do'],
  ['a post', { mode: 'space', name: 'Untitled', title: 'Minutes' }, 'Minutes'],
  ['an e-mail', { mode: 'email', name: 'mail.eml', title: 'mail', subject: 'It is broken' }, 'It is broken'],
  ['a document elsewhere', { mode: 'external', name: 'doc', title: 'The contract' }, 'The contract'],
  [
    'one that the plan of the workspace hides',
    { mode: 'hidden_by_limit' },
    'file (hidden by the limits of the Slack plan)',
  ],
  ['one of which nothing is known', { name: null, title: '' }, 'file'],
])('%s is listed under the name that people see', (_, file, name) => {
  expect(attachmentOf(file).name).toBe(name)
})

test.each([
  [{ permalink: 'https://x.slack.com/F' }, 'https://x.slack.com/F'],
  [{ external_url: 'https://docs.example/d' }, 'https://docs.example/d'],
  [{ permalink: 'javascript:alert(1)' }, ''],
  [{}, ''],
])('of %j the link is %j', (file, link) => {
  expect(attachmentOf(file).permalink).toBe(link)
})

test('files of forwarded messages count, deleted ones do not', () => {
  const files = [{ id: 'F1' }, { id: 'F2', mode: 'tombstone' }, { id: 'F3', file_access: 'file_deleted' }]
  const attachments = [
    { files: [{ id: 'F4' }] },
    { is_file_attachment: true, filename: 'a.pdf', url: 'https://x.example/a' },
  ]
  const message = { type: 'message', files, attachments }
  expect(filesOf(message).map(({ id, name }) => id ?? name)).toEqual(['F1', 'F4', 'a.pdf'])
})
