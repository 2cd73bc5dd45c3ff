import type { DialogueWords } from '../language/dialogue-words.ts'

/** What customers read about their orders and their account in Portuguese. */
export const dialogueWords: DialogueWords = {
  chooseOrder: (example) => `De qual pedido se trata? Escolha um ou envie o número. Ele tem este formato: ${example}.`,
  notYourOrder: 'Só o cliente deste pedido pode escolhê-lo.',
  thenWhich: (example) => `Então envie, por favor, o número do pedido em questão. Ele tem este formato: ${example}.`,
  leftAtThat: 'Tudo bem, fica por isso mesmo. Se precisar de algo mais, é só escrever.',
  linking: {
    hint: 'Posso consultar sua conta de cliente assim que seu Slack estiver vinculado a ela.',
    button: 'Vincular minha conta',
    title: 'Vincular sua conta',
    account: 'Seu e-mail ou número da conta',
    accountHint: 'Enviamos um código para o endereço que temos para esta conta.',
    sendCode: 'Enviar o código',
    codeSent:
      'Se essa conta existir, um código de seis dígitos está a caminho do endereço que temos. Ele vale por dez minutos.',
    code: 'O código',
    link: 'Vincular',
    cancel: 'Cancelar',
    close: 'Fechar',
    wrongCode: 'Este não é o código. Verifique e tente de novo.',
    askAgain: 'Este código não vale mais. Toque de novo em “Vincular minha conta” para receber outro.',
    tooOften: 'Isso foi pedido vezes demais. Tente de novo em uma hora ou peça à nossa equipe.',
    isLinked: 'Pronto. Seu Slack está vinculado à sua conta, e já posso consultá-la.',
    notNow: 'No momento não é possível enviar códigos. Tente mais tarde ou peça à nossa equipe.',
  },
}
