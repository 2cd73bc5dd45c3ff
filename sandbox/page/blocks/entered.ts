import { type SentFile, sentFile } from '../base/files.ts'

/** What is filled in, by block id. */
export function entered(form: HTMLElement): Record<string, string | string[] | undefined> {
  const blocks = [...form.querySelectorAll<HTMLElement>('.input')]
  return Object.fromEntries(blocks.map((block) => [block.dataset.block ?? '', enteredIn(block)]))
}

function enteredIn(block: HTMLElement): string | string[] | undefined {
  const { type } = block.dataset
  const checked = [...block.querySelectorAll<HTMLInputElement>('input:checked')].map((one) => one.value)
  if (type === 'checkboxes') return checked
  if (type === 'radio_buttons') return checked[0]
  if (type === 'file_input') return undefined
  const one = block.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input, textarea, select')
  const isMany = one instanceof HTMLSelectElement && one.multiple
  return isMany ? [...one.selectedOptions].map((option) => option.value) : one?.value
}

/** The files that are chosen, by block id. */
export async function filesIn(form: HTMLElement): Promise<Record<string, SentFile[]>> {
  const blocks = [...form.querySelectorAll<HTMLElement>('.input[data-type="file_input"]')]
  const read = async (block: HTMLElement): Promise<[string, SentFile[]]> => {
    const files = block.querySelector('input')?.files ?? []
    return [block.dataset.block ?? '', await Promise.all([...files].map(sentFile))]
  }
  return Object.fromEntries(await Promise.all(blocks.map(read)))
}
