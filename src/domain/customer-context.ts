/** One thing that a company's own system says of a customer. */
export interface ContextLine {
  label: string
  value: string
  /** Where it can be read on the web. */
  url?: string
}

/** What a company's own system says of a customer, for the eyes of staff. */
export interface CustomerContext {
  lines: ContextLine[]
  /** Of service_levels in support.yaml. */
  tier?: string
}
