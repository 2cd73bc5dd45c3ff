import type { IncomingHttpHeaders } from 'node:http'

/** Browsers send a `__Host-` cookie only to the host that set it, over HTTPS; without HTTPS they would not keep it. */
const nameFor = (publicUrl: string) => (isSecure(publicUrl) ? '__Host-frontdesk' : 'frontdesk')
const isSecure = (publicUrl: string) => publicUrl.startsWith('https:')

/** The cookie of a session. Lax, so that a link in Slack finds it; nothing in the dashboard changes anything. */
export function sessionCookie(publicUrl: string, session: string, hours: number): string {
  const secure = isSecure(publicUrl) ? '; Secure' : ''
  return `${nameFor(publicUrl)}=${session}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${hours * 3600}${secure}`
}

/** What a request says is its session. */
export function sessionIn({ cookie = '' }: IncomingHttpHeaders, publicUrl: string): string | undefined {
  const start = `${nameFor(publicUrl)}=`
  return cookie
    .split('; ')
    .find((one) => one.startsWith(start))
    ?.slice(start.length)
}
