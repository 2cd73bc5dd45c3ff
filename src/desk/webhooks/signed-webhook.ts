import type { Webhook } from '../../company/webhooks.ts'
import { SupportError } from '../../domain/errors.ts'
import { readSecret } from './sign.ts'

/** A webhook with the key that signs what it is sent. */
export interface SignedWebhook extends Omit<Webhook, 'secret'> {
  key: Buffer
}

/** Finds the secrets that support.yaml names. Throws SupportError `bad_settings` with each that is missing or too weak. */
export function signedWebhooks(webhooks: Webhook[], secrets: Readonly<Record<string, string>>): SignedWebhook[] {
  const problems = webhooks.flatMap(({ name, secret }) => {
    const value = secrets[secret]
    if (value !== undefined && readSecret(value)) return []
    const what = value === undefined ? 'is not set' : 'is not a secret for webhooks'
    return [`  - ${secret}, which support.yaml names for the webhook ${name}, ${what}.`]
  })
  if (problems.length > 0) throw badSecrets(problems)
  return webhooks.flatMap(({ secret, ...webhook }) => {
    const key = readSecret(secrets[secret] ?? '')
    return key ? [{ ...webhook, key }] : []
  })
}

const badSecrets = (problems: string[]) =>
  new SupportError(
    'bad_settings',
    `Frontdesk cannot sign what it sends:\n${problems.join('\n')}\nMake one with: echo "whsec_$(openssl rand -base64 32)", and set it in .env or in the environment. See docs/how-to/webhooks.md.`,
  )
