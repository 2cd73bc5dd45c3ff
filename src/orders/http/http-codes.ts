import type { SendCode } from '../orders.ts'
import { segment } from './segment.ts'
import type { Service } from './service.ts'

/** Has the service send a code to the address that it has for an account. */
export const httpCodes =
  (service: Service): SendCode =>
  async (account, code, language) => {
    const path = segment(account)
    if (!path) return false
    const { status } = await service.write(`/accounts/${path}/codes`, { code, language })
    return status === 200 || status === 201 || status === 204
  }
