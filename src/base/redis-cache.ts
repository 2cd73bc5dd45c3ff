import KeyvRedis from '@keyv/redis'

/** Keyv's store in Redis. Without the queue, commands fail at once while Redis is away, rather than pile up until it is back. */
export const redisCache = (url: string, patienceMs: number) =>
  new KeyvRedis(
    {
      url,
      disableOfflineQueue: true,
      socket: { reconnectStrategy: (tries: number) => Math.min(2000, 50 * 2 ** tries) },
    },
    { throwOnConnectError: false, connectionTimeout: patienceMs },
  )
