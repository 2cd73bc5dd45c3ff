import { SupportError } from '../domain/errors.ts'
import { type Served, servesAny } from '../domain/served.ts'
import type { CheckParts } from './checks.ts'
import { listOnDuty, type OnDuty, putOnDuty, takeOffDuty } from './duty-store.ts'
import type { Person } from './person.ts'

export interface DutyParts extends Pick<CheckParts, 'database' | 'words'> {
  /** Whose tickets a person serves. */
  servedBy(userId: string): Promise<Served>
}

/** Who is on duty after somebody went on or off, and whether that changed anything. */
export interface DutyView {
  onDuty: OnDuty[]
  isOn: boolean
  isNews: boolean
}

/** Being on duty: whoever serves any tickets, in the support channel or in that of a department. */
export interface DutyActs {
  goOnDuty(person: Person): Promise<DutyView>
  goOffDuty(person: Person): Promise<DutyView>
}

export function createDutyActs({ database: { db }, servedBy, words }: DutyParts): DutyActs {
  const change = async (person: Person, isOn: boolean): Promise<DutyView> => {
    const served = await servedBy(person.userId)
    if (!servesAny(served)) throw new SupportError('not_staff', words.errors.notStaff)
    const isNews = await (isOn ? putOnDuty : takeOffDuty)(db, person)
    return { onDuty: await whoIsOnDuty(db, servedBy, person.workspaceId), isOn, isNews }
  }
  return {
    goOnDuty: (person) => change(person, true),
    goOffDuty: (person) => change(person, false),
  }
}

/** Who is on duty and still serves tickets. */
export async function whoIsOnDuty(
  db: DutyParts['database']['db'],
  servedBy: DutyParts['servedBy'],
  workspaceId: string,
): Promise<OnDuty[]> {
  const all = await listOnDuty(db, workspaceId)
  const serving = await Promise.all(all.map(async ({ userId }) => servesAny(await servedBy(userId))))
  return all.filter((_, index) => serving[index])
}
