import type { AccountWords } from '../language/account-words.ts'

/** What staff read about the accounts of customers in Japanese. */
export const accountWords: AccountWords = {
  accounts: {
    line: (accounts) => `アカウント：${accounts}`,
    by: {
      email: 'メール',
      staff: '担当者が結び付け',
      code: 'コードで結び付け',
      channel: 'チャンネル',
      workspace: 'ワークスペース',
    },
    isLinked: (customer, account) =>
      `${customer} さんをアカウント ${account} に結び付けました。そのアカウントについて質問できます。`,
    isUnlinked: (customer, account) => `${customer} さんとアカウント ${account} の結び付けを解除しました。`,
    wasLinked: (customer, account) => `${customer} さんはすでにアカウント ${account} に結び付いています。`,
    wasNotLinked: (customer, account) =>
      `${customer} さんは担当者によってアカウント ${account} に結び付けられていません。メール、チャンネル、ワークスペースによるものは別の場所で設定します。`,
    notUsed: 'support.yaml に「orders」も「systems」もないため、アカウントは使われません。',
  },
}
