/** Appends a value to the list under a key of a map. */
export function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const others = map.get(key)
  if (others) others.push(value)
  else map.set(key, [value])
}
