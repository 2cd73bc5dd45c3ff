import type { App, BlockAction, ButtonAction, StaticSelectAction } from '@slack/bolt'
import { mergeView, sameMatterAction } from './blocks/merge-modal.ts'
import { commentAction, commentView, rateAction } from './blocks/rating.ts'
import { replyView, savedReplyAction } from './blocks/reply-modal.ts'
import {
  discardSuggestionAction,
  editSuggestionAction,
  otherSuggestionAction,
  sendArticleAction,
  sendSuggestionAction,
  writeSuggestionAction,
} from './blocks/suggestions.ts'
import { teamView } from './blocks/team-modal.ts'
import { claimAction, closeAction, releaseAction, replyAction, resolveAction } from './blocks/ticket-actions.ts'
import { assignView, menuAction, snoozeView } from './blocks/ticket-menu.ts'
import { assignSubmitted, type MenuParts, menuChosen, snoozeSubmitted } from './listeners/menu-chosen.ts'
import { mergeSubmitted, sameMatterClicked } from './listeners/merge-chosen.ts'
import { commentClicked, commentSubmitted, rated } from './listeners/rated.ts'
import { replyClicked, savedReplyChosen } from './listeners/reply-clicked.ts'
import { replySubmitted, type SubmittingParts } from './listeners/reply-submitted.ts'
import type { ReplyParts } from './listeners/saved-replies.ts'
import {
  discardSuggestionClicked,
  editSuggestionClicked,
  oldSendClicked,
  otherSuggestionChosen,
  sendSuggestionClicked,
  writeSuggestionClicked,
} from './listeners/suggestion-clicked.ts'
import { teamSubmitted } from './listeners/team-chosen.ts'
import { ticketMoved } from './listeners/ticket-moved.ts'

/** What people press and choose about tickets: on cards, in modals, and below what they are told. */
export function registerTicketActs(app: App, parts: MenuParts & ReplyParts & SubmittingParts): void {
  const { desk, home, words } = parts
  app.action<BlockAction<ButtonAction>>(claimAction, ticketMoved(desk.claim, words))
  app.action<BlockAction<ButtonAction>>(releaseAction, ticketMoved(desk.release, words))
  app.action<BlockAction<ButtonAction>>(resolveAction, ticketMoved(desk.resolve, words))
  app.action<BlockAction<ButtonAction>>(closeAction, ticketMoved(desk.close, words))
  app.action<BlockAction<ButtonAction>>(replyAction, replyClicked(parts))
  app.action<BlockAction<StaticSelectAction>>(savedReplyAction, savedReplyChosen(parts, home))
  app.action<BlockAction<StaticSelectAction>>(menuAction, menuChosen(parts))
  app.action<BlockAction<ButtonAction>>(rateAction, rated(desk, home))
  app.action<BlockAction<ButtonAction>>(commentAction, commentClicked(desk, home))
  app.action<BlockAction<ButtonAction>>(sendSuggestionAction, sendSuggestionClicked(desk, words))
  app.action<BlockAction<ButtonAction>>(editSuggestionAction, editSuggestionClicked(parts))
  app.action<BlockAction<ButtonAction>>(discardSuggestionAction, discardSuggestionClicked(desk, words))
  app.action<BlockAction<StaticSelectAction>>(otherSuggestionAction, otherSuggestionChosen(parts))
  app.action<BlockAction<ButtonAction>>(writeSuggestionAction, writeSuggestionClicked(desk, words))
  app.action<BlockAction<ButtonAction>>(sendArticleAction, oldSendClicked(desk, words))
  app.view(replyView, replySubmitted(parts))
  app.view(assignView, assignSubmitted(parts))
  app.view(snoozeView, snoozeSubmitted(parts))
  app.action<BlockAction<ButtonAction>>(sameMatterAction, sameMatterClicked(parts))
  app.view(mergeView, mergeSubmitted(parts))
  app.view(teamView, teamSubmitted(parts))
  app.view(commentView, commentSubmitted(desk, home))
}
