import { fileName } from './staff-file.ts'

test.each([
  ['report.pdf', 'report.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\sam\\offer.docx', 'offer.docx'],
  ['invoice\u202efdp.exe', 'invoicefdp.exe'],
  ['two\nlines\u0000.txt', 'twolines.txt'],
  ['.htaccess', 'htaccess'],
  ['<script>.html', '_script_.html'],
  ['', 'file'],
  ['///', 'file'],
  ['見積書.pdf', '見積書.pdf'],
])('%j is sent as %j', (name, sent) => {
  expect(fileName(name)).toBe(sent)
})

test('a long name keeps its ending', () => {
  const name = fileName(`${'a'.repeat(400)}.pdf`)
  expect(name).toHaveLength(150)
  expect(name).toMatch(/\.pdf$/)
})
