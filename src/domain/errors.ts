/** An expected failure. Its message is written for the person in Slack (or at the console) who caused it. */
export class SupportError extends Error {
  constructor(
    readonly code:
      | 'unknown_ticket'
      | 'unknown_request'
      | 'unknown_draft'
      | 'unknown_recall'
      | 'unknown_incident'
      | 'unknown_action'
      | 'not_possible'
      | 'bad_amount'
      | 'already_decided'
      | 'already_sent'
      | 'unknown_article'
      | 'article_changed'
      | 'customer_changed'
      | 'bad_reply'
      | 'not_written'
      | 'unknown_intent'
      | 'unknown_channel'
      | 'unknown_mode'
      | 'unknown_command'
      | 'unknown_reply'
      | 'not_staff'
      | 'already_claimed'
      | 'already_so'
      | 'not_used'
      | 'unknown_token'
      | 'too_many_tokens'
      | 'not_mergeable'
      | 'unknown_team'
      | 'bad_time'
      | 'not_customer'
      | 'too_often'
      | 'no_code'
      | 'wrong_code'
      | 'ticket_closed'
      | 'bad_settings'
      | 'bad_knowledge'
      | 'bad_source'
      | 'busy_directory'
      | 'bad_backup'
      | 'cannot_forget'
      | 'bad_dead_letter'
      | 'bad_translations',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'SupportError'
  }
}
