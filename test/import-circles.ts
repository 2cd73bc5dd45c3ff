import { posix } from 'node:path'
import type { Import } from './read-imports.ts'

/** Circles of files and of folders, each in a sentence that says what to do. Folders of every level count. */
export function importCircles(imports: Import[]): string[] {
  const files = circlesIn(graphOf(imports, (path) => path)).map(
    (circle) => `${inCircle(circle)} import each other: move what both need into a third file.`,
  )
  const folders = circlesIn(graphOf(imports, posix.dirname)).map((circle) => {
    const steps = circle.map((folder, at) => anImport(imports, folder, circle[(at + 1) % circle.length] ?? folder))
    return `The folders ${inCircle(circle)} import each other (${steps.join('; ')}): move what both need into the lower one.`
  })
  return [...files, ...folders]
}

type Graph = Map<string, Set<string>>

function graphOf(imports: Import[], nodeOf: (path: string) => string): Graph {
  const graph: Graph = new Map()
  for (const { from, to } of imports) {
    if (/\.tsx?$/.test(to) && nodeOf(from) !== nodeOf(to))
      graph.set(nodeOf(from), (graph.get(nodeOf(from)) ?? new Set()).add(nodeOf(to)))
  }
  return graph
}

/** The shortest circle through every node that can reach itself, each circle once. */
function circlesIn(graph: Graph): string[][] {
  const circles = [...leadingSomewhere(graph).keys()].map((node) => wayRound(graph, node))
  return [...new Map(circles.map((circle) => [[...circle].sort().join(), circle])).values()].filter(
    ({ length }) => length,
  )
}

/** Repeatedly removes nodes that lead nowhere. Without a circle, nothing remains. */
function leadingSomewhere(graph: Graph): Graph {
  const left = [...graph].filter(([, next]) => [...next].some((node) => graph.has(node)))
  return left.length === graph.size ? graph : leadingSomewhere(new Map(left))
}

function wayRound(graph: Graph, start: string): string[] {
  const ways = new Map([[start, [start]]])
  for (const [node, way] of ways) {
    for (const next of graph.get(node) ?? []) {
      if (next === start) return way
      if (!ways.has(next)) ways.set(next, [...way, next])
    }
  }
  return []
}

const inCircle = (circle: string[]): string => [...circle, circle[0]].join(' → ')

function anImport(imports: Import[], fromFolder: string, toFolder: string): string {
  const one = imports.find(({ from, to }) => posix.dirname(from) === fromFolder && posix.dirname(to) === toFolder)
  return `${one?.from} imports ${one?.to}`
}
