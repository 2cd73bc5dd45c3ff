import { readCsv } from './csv.ts'

describe('CSV', () => {
  test('fields in quotes may hold commas, quotes and line breaks; lines are counted', () => {
    expect(readCsv('sentence,label\n"a, ""b""\nc",X\r\n\nd,Y', 'file.csv')).toEqual([
      { fields: ['sentence', 'label'], line: 1 },
      { fields: ['a, "b"\nc', 'X'], line: 2 },
      { fields: ['d', 'Y'], line: 5 },
    ])
  })

  test('an empty last field counts', () => {
    expect(readCsv('a,', 'file.csv')).toEqual([{ fields: ['a', ''], line: 1 }])
  })

  test('an unclosed quote is reported with its line', () => {
    expect(() => readCsv('a,b\n"c,d\n', 'file.csv')).toThrow('file.csv, line 2: the quotes do not match.')
  })
})
