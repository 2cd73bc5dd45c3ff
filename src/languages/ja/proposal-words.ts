import type { ProposalWords } from '../language/proposal-words.ts'

/** About the answers that cards propose, in Japanese. */
export const proposalWords: ProposalWords = {
  proposals: {
    title: '回答案',
    wouldSay: 'ボットが返したはずの回答',
    byModel: 'AI が作成。送る前に確認してください',
    send: '送信',
    edit: '編集',
    discard: '破棄',
    write: '回答案を作る',
    others: 'ほかの記事',
    sentEdited: (person, title) => `${person} が「${title}」を編集して送りました`,
    customerChanged:
      'このカードの表示後にお客様がメッセージを変更したため、何も送っていません。カードには新しい内容が表示されています。',
    discardedBy: (name) => `${name} がこの回答案を破棄しました。`,
    notWritten:
      '言語モデルが回答案を作れませんでした。しばらくしてからもう一度お試しいただくか、ご自身でお書きください。',
    notInArticles: (facts) => `記事にない内容：${facts}`,
    figures: '回答案（過去30日間）',
    byArticle: '記事別',
    unchanged: (count, of) => `${of} 件中 ${count} 件をそのまま送信`,
    edited: (count) => `編集 ${count} 件`,
    discarded: (count) => `破棄 ${count} 件`,
    botAnswered: 'ボットの回答',
    answered: '回答',
    wantsPersonNote: (name) => `${name} が担当者の対応を希望しています。`,
    wantsPersonReason: 'ボットが回答しましたが、お客様は担当者の対応を希望しています。',
  },
  sending: {
    noGroups: (group) =>
      `${group} はお客様のチャンネル全員、または社内グループへの通知になります。削除してもう一度送信してください。`,
    noChannels: 'ほかのチャンネルは社内の情報です。メンションを削除してもう一度送信してください。',
    internalLink: (link) =>
      `このリンクは社内のワークスペースにつながります：${link}。削除してもう一度送信してください。`,
    notThere: (name) => `${name} はお客様のチャンネルにいません。メンションを削除してもう一度送信してください。`,
    tooLong: (most) => `長すぎるため全文を送信できません。上限は ${most} 文字です。`,
  },
  whole: {
    details: '詳細',
    all: (characters) => `全文（${characters} 文字）`,
    more: (characters) => `続き（全 ${characters} 文字は「詳細」に）`,
    why: '理由',
  },
}
