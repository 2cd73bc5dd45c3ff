import { type TellStaffParts, tellStaff } from './tell-staff.ts'

/** Tells staff once, in their channel, what is missing of their company. Returns how to end that. */
export const tellOfMissing = (parts: TellStaffParts, missing: string): (() => void) =>
  tellStaff(parts, { kind: 'frontdesk_company', about: {}, text: missing })
