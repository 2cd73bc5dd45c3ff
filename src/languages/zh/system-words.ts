import type { StaffSystemWords, SystemWords } from '../language/system-words.ts'

/** What customers are told of the company's own systems in Chinese. */
export const systemWords: SystemWords = {
  found: '查询结果如下：',
  foundFor: (account) => `**${account}** 的查询结果如下：`,
  nothing: '没有可列出的内容。',
  more: (count) => `……还有 ${count} 项。`,
  yes: '是',
  no: '否',
  failed: '我暂时无法查询，会由工作人员为您处理。',
  notLinked: '只有 Slack 已关联到客户账户的人，我才能查询其账户。我们的团队可以为您关联。',
  notForAccount: '我无法为您的账户进行此操作，会由工作人员查看。',
  requested: '我已转达您的请求，由工作人员决定，目前还没有做任何更改。',
  done: '已按您的要求完成。',
  pending: '已被受理，尚未完成。完成后我会在这里告知您。',
  notDone: '没有成功，因此没有做任何更改。我们的工作人员正在查看。',
  denied: (why) =>
    [
      '我们的团队已查看您的请求，无法为您处理。很抱歉没有更好的消息。',
      ...(why ? [why] : []),
      '如果有需要我们了解的情况，请在这里说明。您可以再次提出请求。',
    ].join('\n\n'),
}

/** What staff read about the company's own systems in Chinese. */
export const staffSystemWords: StaffSystemWords = {
  systems: {
    problem: (system, problem) => `Frontdesk 无法按 support.yaml 使用系统 ${system}：${problem}`,
    reasons: {
      failed: (about) => `我们的系统未能完成：${about}`,
      mayHaveRun: (about) => `不清楚我们的系统是否已完成：${about}。再次操作前请先核实。`,
      untold: (about) => `系统已返回结果，但没有写明如何告知客户：${about}`,
      notLinked: (about) => `客户未关联任何账户，而此项需要账户：${about}`,
      notForAccount: (about) => `客户的账户不能使用此项：${about}`,
      severalAccounts: (about) => `客户关联了多个账户，这是针对哪一个：${about}？`,
      notSaid: (about) => `客户没有提供此项所需的信息：${about}`,
      needsApproval: (about) => `客户希望这样做，由您决定：${about}`,
    },
    obstacles: { gone: 'support.yaml 中已没有此工具，或请求的内容已被清除。', notTheirs: '客户已不再关联此账户。' },
    failures: {
      unset: '系统所需的密钥未设置。',
      away: '无法连接系统。',
      late: '系统未及时响应。',
      refused: '系统拒绝执行。',
      unusable: '该工具与 support.yaml 所写不符，详情见日志。',
    },
  },
}
