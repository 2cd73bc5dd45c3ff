import { z } from 'zod'
import type { WorkHosts } from '../domain/work-link.ts'

const host = z
  .string('must be a host, such as git.acme.example')
  .transform((typed) =>
    typed
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/+$/, ''),
  )
  .pipe(z.string().regex(/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*(:\d{1,5})?$/u, 'must be a host, such as git.acme.example'))

const hosts = z
  .array(host, 'must be a list of hosts, such as [git.acme.example]')
  .max(20, 'has too many hosts')
  .default([])

/** The `links` of support.yaml. */
export const workHostsSchema = z
  .strictObject(
    {
      github: hosts.describe('Of GitHub Enterprise.'),
      gitlab: hosts.describe('Of GitLab.'),
      jira: hosts.describe('Of Jira.'),
    },
    'must have github, gitlab or jira below it',
  )
  .prefault({}) satisfies z.ZodType<WorkHosts>
