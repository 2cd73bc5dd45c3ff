import { z } from 'zod'
import type { ListedAccounts } from '../domain/account.ts'

const place = 'must be the id of a workspace or channel, or a channel such as "#globex-acme"'

/** The `accounts` of support.yaml. */
export const accountsSchema = z
  .record(
    z.string().trim().min(1, 'must not be empty').max(200, 'is too long'),
    z.array(
      z
        .string(place)
        .regex(/^(#[\p{Ll}\p{Lo}\p{N}_-]{1,80}|[TECGD][A-Z0-9]{2,})$/u, place)
        .transform((typed) => typed.replace(/^#/, '')),
      'must be a list of workspaces and channels',
    ),
    'must have accounts as keys, each with a list of workspaces and channels',
  )
  .default({}) satisfies z.ZodType<ListedAccounts>
