import type { Courtesies } from '../language/language.ts'

/** Patterns of courtesy in Portuguese. */
export const courtesies: Courtesies = {
  openings: 'ol[aá]+|oi+e?|bom dia|boa (tarde|noite)',
  greetings: 'e a[ií]|al[oô]|tudo bem|tudo bom',
  addressees: 'pessoal|gente|equip[ea]',
  thanks: '(muito )?obrigad(a+|o+|[aã]o)|brigad(a+|o+|[aã]o)|obg|valeu|vlw',
  content:
    'perfeito|[oó]timo|beleza|blz|t[aá] bom|est[aá] bem|entendi|(j[aá] )?(funcionou|resolvido|resolveu)|tchau|at[eé] (logo|amanh[aã])',
  please: 'por favor',
  whoAreYou:
    '(voc[eê]|vc|tu) ([eé]|[eé]s) (um |uma )?((ro|chat)?b[oô]t?|rob[oô]|humano|humana|pessoa( real| de verdad)?|ia|m[aá]quina)( ou (um |uma )?(rob[oô]|bot|humano|humana|pessoa( real)?|m[aá]quina))?|(estou falando|falo) com (um |uma )?(rob[oô]|(chat)?bot|humano|pessoa( real| de verdade)?|m[aá]quina)|quem ([eé] (voc[eê]|vc)|[eé]s( tu)?)|o que (voc[eê]|vc) (faz|pode fazer|sabe fazer)|(no|em) que (voc[eê]|vc) pode (me )?ajudar|com quem (estou falando|falo)',
  mayIAsk:
    '((voc[eê]s?|vc) )?(pode|podem|poderia) me ajudar|me ajuda|tenho (uma|um|umas) (perguntas?|d[uú]vidas?|problema|quest[aã]o)|preciso de (uma )?ajuda|uma (pergunta|d[uú]vida)|ajuda|queria (tirar uma d[uú]vida|perguntar uma coisa)',
  fillers: 'mesmo|demais|pel[ao] (ajuda|resposta|retorno|informa[cç][aã]o)',
  thankful: 'obrigad',
  laughter: 'k{3,}|(?:rs){2,}',
  pleasantries: 'espero que (?:esteja|tudo|voc)',
}
