import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import type { ArticleDesk, SeenDraft } from '../../desk/article-desk.ts'
import type { DraftText } from '../../domain/article-draft.ts'
import { SupportError } from '../../domain/errors.ts'
import { findTicketId } from '../../domain/ticket-id.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import {
  draftBodyInput,
  draftModal,
  draftQuestionsInput,
  draftTitleInput,
  saidModal,
  trialModal,
  waitingModal,
} from '../blocks/draft-views.ts'
import type { Home } from '../people/people.ts'
import { type Click, personOf } from './click.ts'
import { showInModal } from './show-in-modal.ts'

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs

/** A member of staff pressed "Draft an article": opens the modal at once, and fills it when the draft is written. */
export const draftClicked =
  (articles: ArticleDesk, words: StaffWords) =>
  async ({ ack, action, body, client }: Click) => {
    await ack()
    await articles.checkStaff(personOf(body))
    const waiting = waitingModal(words.drafts.loading, words)
    const { view } = await client.views.open({ trigger_id: body.trigger_id, view: waiting })
    await showInModal(client, view?.id, words, async () =>
      draftModal(await articles.openDraft(personOf(body), ticketIdsOf(action)), words),
    )
  }

/** A member of staff pressed "Edit" below a trial: back to the first step. */
export const editDraftClicked =
  (articles: ArticleDesk, words: StaffWords) =>
  async ({ ack, action, body, client }: Click) => {
    await ack()
    await showInModal(client, body.view?.id, words, async () =>
      draftModal(await articles.findDraft(personOf(body), seenIn(action.value, words).id), words),
    )
  }

/** A member of staff pressed "Discard" in the modal. */
export const discardDraftClicked =
  (articles: ArticleDesk, words: StaffWords) =>
  async ({ ack, action, body, client }: Click) => {
    await ack()
    await showInModal(client, body.view?.id, words, async () => {
      await articles.discard(personOf(body), seenIn(action.value, words))
      return saidModal(words.drafts.wasDiscarded, words)
    })
  }

/** A member of staff submitted the draft: keeps it, tries it, and shows what it would change. */
export const draftSubmitted =
  (articles: ArticleDesk, home: Home, words: StaffWords) =>
  async ({ ack, view, body, client }: Submission) => {
    const person = { workspaceId: home.teamId, userId: body.user.id }
    await ack({ response_action: 'update', view: waitingModal(words.drafts.trying, words) })
    await showInModal(client, view.id, words, async () => {
      const draft = await articles.changeDraft(person, seenIn(view.private_metadata, words), textIn(view))
      return trialModal(draft, await articles.tryDraft(person, draft), words)
    })
  }

/** A member of staff accepted a draft that was tried. */
export const trialSubmitted =
  (articles: ArticleDesk, home: Home, words: StaffWords) =>
  async ({ ack, view, body, client }: Submission) => {
    const person = { workspaceId: home.teamId, userId: body.user.id }
    await ack({ response_action: 'update', view: waitingModal(words.drafts.trying, words) })
    await showInModal(client, view.id, words, async () => {
      const accepted = await articles.accept(person, seenIn(view.private_metadata, words))
      const { savedAs, savedInDatabase } = words.drafts
      return saidModal(accepted.kind === 'file' ? savedAs(`knowledge/${accepted.id}.md`) : savedInDatabase, words)
    })
  }

/** The tickets of a button. Its value may be forged, so it is parsed like any text. */
const ticketIdsOf = ({ value = '' }: { value?: string }): string[] =>
  value.split(',').flatMap((part) => findTicketId(part) ?? [])

/** A draft as the modal shows it. */
function seenIn(value: string | undefined, { drafts }: StaffWords): SeenDraft {
  const [, id, revision] = /^(\d{1,15}):(\d{1,9})$/.exec(value ?? '') ?? []
  if (!id || !revision) throw new SupportError('unknown_draft', drafts.gone)
  return { id: Number(id), revision: Number(revision) }
}

const mostQuestions = 20

function textIn({ state }: Submission['view']): DraftText {
  const typed = (name: string) =>
    Object.values(state.values)
      .map((inputs) => inputs[name]?.value?.trim())
      .find(Boolean) ?? ''
  const questions = typed(draftQuestionsInput)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return { title: typed(draftTitleInput), questions: questions.slice(0, mostQuestions), body: typed(draftBodyInput) }
}
