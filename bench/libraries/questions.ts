import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/base/project-root.ts'
import type { Article } from '../../src/knowledge/article.ts'
import { readArticles } from '../../src/knowledge/read-articles.ts'

/** A question, and the ids of the articles that answer it, if any. */
export interface Question {
  text: string
  answers: string[]
}

/** Articles, and questions that are asked of them. */
export interface Case {
  name: string
  articles: Article[]
  questions: Question[]
}

/** The sample shop, with the three parts of its questions. Settings are chosen on the first. */
export async function shopCases(): Promise<Case[]> {
  const articles = await openArticles(join(projectRoot, 'samples/shop/knowledge'))
  const [, ...parts] = readFileSync(join(projectRoot, 'test/fixtures/knowledge-questions.txt'), 'utf8').split(
    /^## .*$/m,
  )
  return ['shop, tuned on', 'shop, looked at', 'shop, fresh'].map((name, i) => ({
    name,
    articles,
    questions: (parts[i] ?? '').split('\n').flatMap(questionOf),
  }))
}

function questionOf(line: string): Question[] {
  const [, ids = '', text = ''] = /^([^|]+) \| (.+)$/.exec(line) ?? []
  return text ? [{ text, answers: ids === 'none' ? [] : ids.split(', ') }] : []
}

/** Other companies: folders with `knowledge/` and a `cases.jsonl` of `kind`, `text` and `expected` article ids. */
export async function companyCases(folder: string | undefined): Promise<Case[]> {
  if (!folder) return []
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'cases.jsonl')))
  return Promise.all(names.map((name) => companyCase(name, join(folder, name))))
}

async function companyCase(name: string, folder: string): Promise<Case> {
  const rows = readFileSync(join(folder, 'cases.jsonl'), 'utf8').trim().split('\n')
  const questions = rows.flatMap((row): Question[] => {
    const { kind, text, expected } = JSON.parse(row)
    if (kind === 'answerable') return [{ text, answers: expected }]
    return kind === 'unanswerable' || kind === 'chatter' ? [{ text, answers: [] }] : []
  })
  return { name, articles: await openArticles(join(folder, 'knowledge')), questions }
}

async function openArticles(folder: string): Promise<Article[]> {
  return (await readArticles(folder)).filter(({ audience }) => audience === 'everyone')
}
