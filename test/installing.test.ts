import { readFileSync } from 'node:fs'
import semver from 'semver'

type Package = { engines?: { node?: string }; resolved?: string }

const text = readFileSync('package-lock.json', 'utf8')
const { '': ourselves, ...installed } = (JSON.parse(text) as { packages: Record<string, Package> }).packages
const named = JSON.parse(readFileSync('package.json', 'utf8')).engines.node as string

/** What `npm ci` would warn about on some Node that we name. */
const refusals = (range: string) =>
  Object.entries(installed)
    .filter(([, { engines }]) => engines?.node && !semver.subset(range, engines.node))
    .map(([path, { engines }]) => `${path} wants Node ${engines?.node}`)

test('Node 20.19, 22 and 24 are named, in package.json and in the lock file alike', () => {
  for (const version of ['20.19.0', '22.12.0', '24.0.0']) expect(semver.satisfies(version, named)).toBe(true)
  expect(ourselves?.engines?.node).toBe(named)
})

test('every package accepts the Node versions we name, so npm ci prints no warnings', () => {
  expect(refusals(named)).toEqual([])
})

test('a Node that is too old for a package would be noticed', () => {
  expect(refusals('>=0.8')).not.toEqual([])
})

test('the lock file names no registry, so it installs from any', () => {
  expect(Object.entries(installed).filter(([, { resolved }]) => resolved)).toEqual([])
  expect(text).not.toMatch(/registry|\.tgz"/i)
})
