import { findWorkLinks, noWorkHosts, readWorkLink } from './work-link.ts'

const hosts = { github: ['github.acme.example'], gitlab: ['git.acme.example:8443'], jira: ['jira.acme.example'] }
const keyOf = (address: string) => readWorkLink(address, hosts)?.key

test.each([
  ['https://github.com/Acme/API/issues/12', 'github.com/acme/api#12'],
  ['https://www.github.com/acme/api/pull/12/files#diff-1', 'github.com/acme/api#12'],
  ['http://github.acme.example/acme/api.js/issues/7?x=y#issuecomment-1', 'github.acme.example/acme/api.js#7'],
  ['https://gitlab.com/acme/backend/api/-/issues/3#note_1', 'gitlab.com/acme/backend/api#3'],
  ['https://gitlab.com/acme/api/-/work_items/3', 'gitlab.com/acme/api#3'],
  ['https://gitlab.com/acme/api/-/issues/incident/3', 'gitlab.com/acme/api#3'],
  ['https://git.acme.example:8443/acme/api/-/merge_requests/3/diffs', 'git.acme.example:8443/acme/api!3'],
  ['https://gitlab.com/acme/api/issues/3', 'gitlab.com/acme/api#3'],
  ['https://linear.app/acme/issue/ENG-123/export-fails-for-maya', 'linear.app/acme/ENG-123'],
  ['https://linear.app/acme/issue/eng-123', 'linear.app/acme/ENG-123'],
  ['https://acme.atlassian.net/browse/OPS-4?focusedCommentId=1', 'acme.atlassian.net/OPS-4'],
  ['https://acme.atlassian.net/jira/software/c/projects/OPS/boards/1?selectedIssue=OPS-4', 'acme.atlassian.net/OPS-4'],
  ['https://acme.atlassian.net/jira/servicedesk/projects/OPS/queues/custom/9/OPS-4', 'acme.atlassian.net/OPS-4'],
  ['https://jira.acme.example/projects/OPS/issues/OPS-4', 'jira.acme.example/OPS-4'],
  ['https://jira.acme.example/tracker/browse/ops-4', 'jira.acme.example/OPS-4'],
  ['github.com/acme/api/issues/12', 'github.com/acme/api#12'],
])('%s is work', (address, key) => {
  expect(keyOf(address)).toBe(key)
})

test.each([
  'https://github.com/acme/api',
  'https://github.com/acme/api/issues',
  'https://github.com/acme/api/issues/new',
  'https://github.com/acme/api/issues/12a',
  'https://github.com/acme/api/discussions/12',
  'https://github.com.evil.example/acme/api/issues/12',
  'https://evil.example/github.com/acme/api/issues/12',
  'https://github.com@evil.example/acme/api/issues/12',
  'https://gitlab.example/acme/api/-/issues/3',
  'https://gitlab.com/groups/acme/-/epics/3',
  'https://linear.app/acme/project/export-1234',
  'https://evil-atlassian.net/browse/OPS-4',
  'https://acme.atlassian.net/wiki/spaces/OPS/pages/4',
  'javascript://github.com/acme/api/issues/12',
  '1/2',
  'https://',
])('%s is none', (address) => {
  expect(keyOf(address)).toBeUndefined()
})

test('the title in an address is left out, because a customer may have worded it', () => {
  expect(readWorkLink('https://linear.app/acme/issue/ENG-1/maya-says-it-fails', noWorkHosts)?.url).toBe(
    'https://linear.app/acme/issue/ENG-1',
  )
})

test('what stands around an address is no part of it, and each counts once', () => {
  const text = `Look: the bug (https://github.com/acme/api/issues/12), also https://github.com/acme/api/pull/12!
見てhttps://gitlab.com/acme/api/-/issues/3を。 *https://linear.app/acme/issue/ENG-1*, _https://linear.app/acme/issue/ENG-2_`
  expect(findWorkLinks(text, noWorkHosts).map(({ label }) => label)).toEqual([
    'acme/api#12',
    'acme/api#3',
    'ENG-1',
    'ENG-2',
  ])
})

test('what is quoted or forwarded is somebody else’s', () => {
  const text = '[Forwarded from Maya]\n> see https://github.com/acme/api/issues/12\nI ask the others'
  expect(findWorkLinks(text, noWorkHosts)).toEqual([])
})

test('a text of any length is read at once', () => {
  const startedAt = performance.now()
  for (const text of [
    'a/'.repeat(20_000),
    'https://gitlab.com/a/'.repeat(2000),
    `https://gitlab.com/${'a/'.repeat(900)}`,
  ])
    expect(findWorkLinks(text, noWorkHosts)).toEqual([])
  expect(performance.now() - startedAt).toBeLessThan(1000)
})
