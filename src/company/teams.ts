import { z } from 'zod'
import type { OwnDepartment } from '../domain/own-department.ts'
import type { Team } from '../domain/team.ts'

/** A private channel with tickets. */
export const ticketChannel = z
  .string('must be text; put quotes around it, because # begins a comment')
  .regex(/^(#?[\p{Ll}\p{Lo}\p{N}_-]{1,80}|[CG][A-Z0-9]{6,})$/u, 'must be the name or id of a channel, such as "#sales"')

const text = z.string('must be text; put quotes around it').trim().min(1, 'must not be empty').max(100, 'is too long')
const texts = z.array(text, 'must be a list').max(500, 'has too many').default([])

const team = z
  .strictObject(
    {
      name: z
        .string('must be a name')
        .regex(/^\p{L}[\p{L}\p{N} _-]{0,39}$/u, 'must be a name of letters, at most 40')
        .describe('What staff call it.'),
      channel: ticketChannel.describe('Its private channel. Its members serve its tickets.'),
      departments: texts.describe('Departments of your own, or intents, whose tickets it gets.'),
      customers: texts.describe('Companies by name, workspaces and channels by id, or channels by name with #.'),
      words: texts.describe('Whole words or phrases of a request.'),
    },
    'must have "name" and "channel", and "departments", "customers" or "words" below it',
  )
  .refine(({ name }) => !['support', 'usual'].includes(name.toLowerCase()), {
    path: ['name'],
    message: 'stands for the support channel; choose another',
  })

/** `teams` in support.yaml. */
export const teamsSchema = z
  .array(team, 'must be a list of teams, each with "name" and "channel"')
  .max(50, 'has too many teams')
  .check(({ value, issues }) => {
    const names = value.map(({ name }) => name.toLowerCase())
    for (const [at, name] of names.entries())
      if (names.indexOf(name) < at)
        issues.push({ code: 'custom', message: 'has the name of another team', input: value, path: [at] })
  })
  .default([])

/** What is wrong between teams and departments; undefined if nothing is. */
export function teamProblem(teams: Team[], departments: OwnDepartment[], intents: readonly string[]) {
  const known = new Set([...departments.map(({ name }) => name), ...intents])
  for (const { name, departments: theirs } of teams) {
    const unknown = theirs.find((one) => !known.has(one))
    if (unknown) return `teams: ${name} names a department that does not exist: ${unknown}`
    if (known.has(name) && !theirs.includes(name))
      return `teams: ${name} is the name of a department, which must be among its departments`
    const twice = departments.find(
      (own) => own.channel !== undefined && (theirs.includes(own.name) || own.name === name),
    )
    if (twice) return `teams: ${name} has the department ${twice.name}, which has a channel of its own; remove one`
  }
  return undefined
}

/** All teams of a company. A department with a channel of its own is one, after those that it names. */
export const teamsOf = (teams: Team[], departments: OwnDepartment[]): Team[] => [
  ...teams,
  ...departments.flatMap(({ name, channel }) =>
    channel ? [{ name, channel, departments: [name], customers: [], words: [] }] : [],
  ),
]
