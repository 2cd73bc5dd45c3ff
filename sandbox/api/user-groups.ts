import { cast } from '../workspace/cast.ts'

/** usergroups.list: only those of our own workspace. */
export function listUserGroups(): object {
  const { teams, groups } = cast
  const support = { id: groups.support, team_id: teams.acme, is_usergroup: true, is_external: false }
  return { usergroups: [{ ...support, name: 'Support', handle: 'acme-support' }] }
}
