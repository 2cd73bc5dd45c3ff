import type { AccountWords } from '../language/account-words.ts'

/** What staff read about the accounts of customers in Chinese. */
export const accountWords: AccountWords = {
  accounts: {
    line: (accounts) => `账户：${accounts}`,
    by: {
      email: '通过邮箱',
      staff: '由团队关联',
      code: '通过验证码关联',
      channel: '通过频道',
      workspace: '通过工作区',
    },
    isLinked: (customer, account) => `已将 ${customer} 关联到账户 ${account}，可以询问该账户。`,
    isUnlinked: (customer, account) => `${customer} 不再关联到账户 ${account}。`,
    wasLinked: (customer, account) => `${customer} 已经关联到账户 ${account}。`,
    wasNotLinked: (customer, account) =>
      `团队没有将 ${customer} 关联到账户 ${account}。由邮箱、频道或工作区得出的关联在别处设置。`,
    notUsed: 'support.yaml 中没有“orders”和“systems”，因此不会查看账户。',
  },
}
