/** The names of people, each looked up once. */
export async function namesOf(
  nameOf: (userId: string) => Promise<string>,
  userIds: string[],
): Promise<Record<string, string>> {
  const found = await Promise.all([...new Set(userIds)].map(async (id) => [id, await nameOf(id)] as const))
  return Object.fromEntries(found)
}
