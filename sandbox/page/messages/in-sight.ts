const seenNow = new WeakSet<Element>()
const tell = new WeakMap<Element, () => void>()

const observer = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) seenNow.add(target)
    else seenNow.delete(target)
    if (isIntersecting) tell.get(target)?.()
  }
})

/** Calls back each time the element comes into sight. */
export function whenInSight(element: Element, then: () => void): void {
  tell.set(element, then)
  observer.observe(element)
}

/** Whether an element for which that was asked is in sight now. */
export const isInSight = (element: Element): boolean => seenNow.has(element)
