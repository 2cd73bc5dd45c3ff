import { readCompany } from '../../company/company.ts'
import { readSavedReplies } from '../../company/saved-replies.ts'
import { readToolReplies } from '../../company/tool-replies.ts'
import { SupportError } from '../../domain/errors.ts'
import { type Finding, failed, ok, warning } from '../../domain/finding.ts'
import { inWords, reportOn } from '../../knowledge/knowledge-report.ts'
import { readFolder } from '../../knowledge/read-articles.ts'

const howTo = 'See docs/how-to/company.md.'

/** Reads the company's folder as the bot does. */
export async function examineCompany(dir: string): Promise<Finding[]> {
  try {
    const { files, missing, site, language } = await readCompany(dir)
    if (!files || missing) return [failed(missing ?? `${dir} is empty.`, howTo)]
    const problems = [
      ...(await readSavedReplies({ dir: files.replies, language })).problems,
      ...(await readToolReplies(files.replies, language)).problems,
    ]
    return [
      ok(`${dir}/support.yaml is valid.`),
      ...(files.knowledge ? await examineArticles(files.knowledge, site) : []),
      ...problems.map((problem) => warning(problem, howTo)),
    ]
  } catch (error) {
    if (error instanceof SupportError) return [failed(error.message, howTo)]
    throw error
  }
}

async function examineArticles(...folder: Parameters<typeof readFolder>): Promise<Finding[]> {
  const { articles, files } = await readFolder(...folder)
  const { troubles } = reportOn(files)
  return [
    articles.length > 0
      ? ok(`${articles.length} articles can be read.`)
      : failed('No article can be read.', 'Put articles into knowledge/: docs/how-to/articles.md.'),
    ...troubles.map((trouble) => warning(inWords(trouble), 'See docs/how-to/articles.md.')),
  ]
}
