import type { Wording } from './wording.ts'

/** A system of the company's own, which offers tools over the Model Context Protocol (MCP). */
export interface System {
  name: string
  reach: SystemReach
  /** For one call, connecting included. */
  timeoutMs: number
  tools: SystemTool[]
}

/** Secrets are named, and come from the environment. */
export type SystemReach =
  /** A program that we start. Besides a few names that every program needs, it sees only these of the environment. */
  | { kind: 'command'; command: string; args: string[]; env: string[]; dir: string }
  /** `headers`: names of the environment, by the header that has their value. */
  | { kind: 'url'; url: string; token?: string; headers: Record<string, string> }

/** What a tool of a system may be used for. */
export interface SystemTool {
  system: string
  /** As the system calls it. */
  name: string
  /**
   * It reads, or it changes something once staff have approved. `tell staff`: it says who a customer is, on the card; no
   * customer and no language model ever has it.
   */
  may: 'read' | 'with approval' | 'tell staff'
  /** How many people must approve it. */
  approvals: 1 | 2
  /** The argument that names one execution for ever; a system that remembers it carries it out once. */
  key?: string
  /** Whose questions it answers: a department of the code, or of the company's own. Empty if it only tells staff. */
  department: string
  /** What it does, in a line. Staff read it, and a language model does. */
  about: string
  /** The argument that says whose data it is. Only code fills it. */
  account?: AccountArgument
  /** Who may use it. With names: only who is linked to one of these accounts. */
  customers: 'linked' | 'everyone' | string[]
  /** What else it is called with. */
  arguments: Record<string, ToolArgument>
  /** Messages of customers who want it. */
  examples: string[]
  /** Of each list, one word or phrase stands in every message that wants it. */
  words: string[][]
  /** None of these stands in it. */
  notWords: string[]
  /** The name of the Markdown file in which its answer is told. */
  reply: string
  /** What is told without such a file, with its label: fields of the result. Empty: what the system declares. */
  shows: Record<string, Wording>
}

export interface AccountArgument {
  argument: string
  /** An account of the company's own, or a confirmed e-mail address. */
  is: 'id' | 'email'
}

/** How an argument is filled. `ask`: what the customer is asked, once, if they have not said it. */
export type ToolArgument =
  /** What the customer wrote, as a pattern finds it: its first group, or the whole. */
  | { kind: 'pattern'; pattern: RegExp; ask?: Wording }
  /** One of some values, by the words for it. */
  | { kind: 'choice'; values: Record<string, string[]>; otherwise?: string; ask?: Wording }
  /** Always the same. */
  | { kind: 'fixed'; value: string | number | boolean }
  /** The customer's message, as they wrote it. */
  | { kind: 'message' }

/** A tool's name beside those of other systems: letters, digits, `_` and `-`, as language models want it. */
export const functionName = ({ system, name }: Pick<SystemTool, 'system' | 'name'>): string =>
  `${system}__${name}`.replace(/[^\w-]+/g, '_').slice(0, 64)

/** All names of the environment that systems need. */
export const namesOfSecrets = (systems: System[]): string[] => [
  ...new Set(
    systems.flatMap(({ reach }) =>
      reach.kind === 'command' ? reach.env : [...(reach.token ? [reach.token] : []), ...Object.values(reach.headers)],
    ),
  ),
]
