import KeyvRedis from '@keyv/redis'

/** Keyv's Redis store. Without the offline queue, commands fail at once while Redis is unavailable. */
export const redisCache = (url: string, patienceMs: number) =>
  new KeyvRedis(
    {
      url,
      disableOfflineQueue: true,
      socket: { reconnectStrategy: (tries: number) => Math.min(2000, 50 * 2 ** tries) },
    },
    { throwOnConnectError: false, connectionTimeout: patienceMs },
  )
