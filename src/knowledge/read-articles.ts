import type { Article } from './article.ts'
import type { FolderReading, Site } from './folder.ts'
import { createFolderReader } from './folder-reader.ts'

/** Reads all articles of a folder and its subfolders, ordered by id. What cannot be read is left out. */
export const readArticles = async (dir: string, site: Site = {}): Promise<Article[]> =>
  (await readFolder(dir, site)).articles

/** The same, with what became of each file. Throws SupportError `bad_knowledge` if the folder cannot be read. */
export const readFolder = (dir: string, site: Site = {}): Promise<FolderReading> => createFolderReader(dir, site).read()
