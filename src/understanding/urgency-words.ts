/** What makes a message urgent whatever its mood: people cannot work, money is being lost, somebody is in danger, or it says so. */
export const urgentPatterns: RegExp[] = [
  /\b(?:urgent(?:ly|e|emente|ement)?|asap|a\.s\.a\.p|emergency|emergencia|emergência|immediately|right away|right now|critical|p1|sev ?1)\b/i,
  /\b(?:outage|(?:is|are|was|went|gone|going|whole|entire|completely|totally) down|down for (?:everyone|all|everybody|us)|nobody can|no ?one can|none of us can)\b/i,
  /\b(?:(?:site|server|system|service|production|prod|website|everything|api|platform|shop|store|checkout)(?:'s| is| are)? (?:down|offline|dead|not (?:responding|reachable)))\b/i,
  /\b(?:losing|lose|lost) (?:money|sales|customers|business|orders|revenue)\b/i,
  /\b(?:hack(?:ed|er|ers)?|data (?:leak|breach)|breach(?:ed)?|stolen|fraud(?:ulent)?|phish(?:ing|ed)|unauthori[sz]ed|someone (?:else )?(?:is using|has access|logged in|got into))\b/i,
  /\b(?:can(?:'|’)?t|cannot|unable to) (?:work|operate|trade|serve|process (?:any )?(?:orders|payments))\b/i,
  /\b(?:suicid\w*|kill myself|hurt myself|end my life|bleeding|injur(?:ed|y)|caught fire|on fire|smoke|electric shock|allergic|hospital)\b/i,
  /\b(?:dringend|notfall|sofort|ausfall|störung|urgence|immédiatement|en panne|mendesak|darurat|segera|secepatnya|gawat|urgencia|inmediatamente|caíd[oa]|imediatamente|fora do ar)\b/iu,
  /至急|緊急|大至急|今すぐ|停止して|障害|紧急|緊急|立即|马上|馬上|立刻|瘫痪|宕机|无法工作|急急/u,
]

/** What makes a message matter soon: a deadline, something blocked, patience at its end, a threat to leave or to sue. */
export const pressingPatterns: RegExp[] = [
  /\b(?:deadline|due (?:today|tomorrow|tonight)|by (?:today|tonight|tomorrow|noon|end of (?:the )?day|eod|cob)|before (?:tomorrow|tonight|noon)|in (?:an|one|two|a few|\d+) (?:hours?|minutes?)|leav(?:e|ing) (?:today|tomorrow|tonight)|(?:flight|wedding|funeral|exam|launch|demo|presentation|event|meeting) (?:is )?(?:today|tomorrow|tonight|in \d+|starts))\b/i,
  /\b(?:time[- ]sensitive|as soon as possible|soonest|hurry|quickly please|priority|escalat\w*|blocked|blocking|blocker|locked out|can(?:'|’)?t (?:log ?in|sign ?in|access|pay|check ?out|get in(?:to)?)|cannot (?:log ?in|sign ?in|access|pay)|unable to (?:log ?in|sign ?in|access|pay))\b/i,
  /\b(?:lawyer|attorney|solicitor|legal action|sue|court|small claims|chargeback|charge back|trading standards|ombudsman|regulator|police|gdpr|bbb)\b/i,
  /\b(?:third time|fourth time|fifth time|\d+(?:th|rd) time|last (?:chance|warning)|still waiting|for (?:weeks|months)|weeks? ago|double[- ]charged|charged (?:me )?(?:twice|three times|double)|cancel(?:l?ing)? (?:everything|my (?:account|contract|subscription)))\b/i,
  /\b(?:frist|anwalt|gesperrt|doppelt abgebucht|avocat|délai|bloqué|prélevé deux fois|abogado|plazo|bloquead[oa]|cobrad[oa] dos veces|cobraram duas vezes|advogado|prazo|pengacara|tenggat|terblokir|terkunci|dua kali)\b/iu,
  /期限|弁護士|締め切り|二重|ログインできない|使えない|截止|律师|律師|扣了两次|重复扣|無法登入|无法登录|登不上/u,
]

/** What says that there is time. */
export const relaxedPatterns: RegExp[] = [
  /\b(?:no (?:rush|hurry)|not urgent|whenever (?:you|it)|when you (?:have|get) (?:a )?(?:time|chance|moment|minute)|just (?:curious|wondering|asking)|out of curiosity|low priority|take your time|sin prisa|keine eile|nicht eilig|pas (?:pressé|urgent)|sem pressa|santai|tidak (?:mendesak|buru))\b/iu,
  /急ぎません|お時間のあるとき|お手すき|不急|不着急|有空/u,
]
