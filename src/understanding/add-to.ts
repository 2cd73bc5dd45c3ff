/** Adds to the list that a map keeps under a key. */
export function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const others = map.get(key)
  if (others) others.push(value)
  else map.set(key, [value])
}
