import { isHome, userOf } from './state.ts'

/** What somebody is to the support desk. */
export type Role = 'staff' | 'customer' | 'colleague'

/** "staff" for the people of the support channel, otherwise "customer" or "colleague". */
export function roleOf(userId: string): Role {
  const user = userOf(userId)
  if (user?.hint.includes('staff')) return 'staff'
  return isHome(user) && !user?.guest ? 'colleague' : 'customer'
}
