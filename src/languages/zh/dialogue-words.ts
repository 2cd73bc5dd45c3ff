import type { DialogueWords } from '../language/dialogue-words.ts'

/** What customers read about their orders and their account in Chinese. */
export const dialogueWords: DialogueWords = {
  chooseOrder: (example) => `请问是哪一笔订单？请选择，或把订单号发给我，格式类似 ${example}。`,
  notYourOrder: '只有该订单的客户可以选择它。',
  thenWhich: (example) => `那么请把您所指的订单号发给我，格式类似 ${example}。`,
  leftAtThat: '好的，那就先这样。如需其他帮助，请随时留言。',
  linking: {
    hint: '将您的 Slack 与客户账户关联后，我就可以查询您账户中的信息。',
    button: '关联我的账户',
    title: '关联账户',
    account: '您的邮箱地址或账户编号',
    accountHint: '我们会把验证码发送到该账户登记的地址。',
    sendCode: '发送验证码',
    codeSent: '如果存在该账户，六位数验证码已发送到登记的地址，十分钟内有效。',
    code: '验证码',
    link: '关联',
    cancel: '取消',
    close: '关闭',
    wrongCode: '验证码不正确，请检查后重试。',
    askAgain: '此验证码已失效。请再次点击“关联我的账户”获取新的验证码。',
    tooOften: '请求过于频繁。请一小时后再试，或请我们的团队为您关联。',
    isLinked: '完成。您的 Slack 已关联到您的账户，我现在可以查询其中的信息了。',
    notNow: '目前无法发送验证码。请稍后再试，或请我们的团队为您关联。',
  },
}
