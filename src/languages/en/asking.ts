import type { Asking } from '../language/language.ts'
import { anyOf } from '../language/patterns.ts'

/** Patterns of questions, follow-ups and urgency in English. */
export const asking: Asking = {
  followUp: {
    adds: String.raw`(?:(?:oh|and),? )?also|p\.?s|one more thing|another thing|(?:(?:sorry|and|oh),? )?i forgot to (?:say|mention|add)|forgot to (?:say|mention|add)|in addition|correction|(?:sorry,? )?i meant|to add to (?:that|this)`,
    goesOn: 'and|also|or|but|what about|how about|what if|and if',
    // "Is there a plugin?" does not point at a place.
    pointsBack: 'that|it|its|this|these|those|them|they|(?<!(?:is|are|was|were) )there(?! (?:is|are))|one',
    onlyAsks:
      'how (?:much|long|many|soon|fast|often)(?: (?:is|does|do|would|will) (?:it|that)(?: (?:be|cost|take))?)?|why(?: not)?|(?:by |since |until )?when|where|which(?: ones?)?|who',
    asks: 'how|what|when|where|who|which|why|can|could|do|does|did|is|are|will|would|should|may',
    leadsIn: 'ok|okay|and',
  },
  joined: {
    and: '(?:, ?)?(?:and|&|plus)(?: (?:also|then|please))?',
    andAlso: '(?:, ?)?(?:and also|and additionally|plus also)',
    opens: anyOf(
      String.raw`(?:how|what|where|when|why|which|who)(?: (?!and|or)[\w-]+){0,3}? (?:do|does|did|can|could|is|are|will|would|should|may|must|have|has|to)`,
      "(?:how|what|where|when|who)['’]s|what happens",
      '(?:can|could|do|does|did|will|would|should|may|must|shall|have|has) (?:i|we|you|they|he|she|it|there|people|some(?:body|one)|any(?:body|one))',
      '(?:can|could|does|did|will|would|should|must) (?:the|my|our|your|an?)|(?:is|are|was|were) (?:there|it|they|you|we|the|this|that|my|our|your|an?)',
    ),
  },
  myTicket: 'my ticket',
  ticketNews: anyOf(
    String.raw`(?:status|news|updates?|progress|what(?:['’]s| is| has)? (?:happen(?:ed|ing)|going on|up|about)|anything new|where(?:['’]?s| is| are)|how(?:['’]?s| is| are)|looked at|forgotten?|closed?)\b.{0,30}\b(?:my|our) (?:open |support )?(?:tickets?|cases?)\b`,
    String.raw`\b(?:my|our) (?:open |support )?(?:tickets?|cases?)(?:['’]s)?\b.{0,30}\b(?:status|news|updates?|progress|solved|resolved|answered|done|looking|looked|going|coming|taking)\b`,
  ),
  solved:
    '(yes|yep|yeah|yup|correct|indeed)( it is| it does| that did it)?|it is|it does|(yes )?(it|that|this|everything) ?(is|was|has been|.s) (all )?(solved|resolved|fixed|done|settled|working|fine|good|ok(ay)?)( now)?|(all )?(resolved|done|settled|fine)( now)?|(you can |please )*close (it|this|the ticket)( please)?',
  anyNews: '(?:(?:hi|hello|hey|any|some|there|is|are)[ ,]+){0,4}(?:news|updates?|progress)(?: yet| on this| here)?',
  lookUp:
    'where s is are my the this order orders number no status of for on about what whats how any update updates news track tracking info please pls plz hi hello hey can could you u i we have check look up into it here and when will arrive arriving coming come get thanks thank',
  urgency: {
    urgent: anyOf(
      String.raw`urgent(?:ly|e|emente|ement)?|asap|a\.s\.a\.p|emergency|immediately|right away|right now|critical|p1|sev ?1`,
      'outage|(?:is|are|was|went|gone|going|whole|entire|completely|totally) down|down for (?:everyone|all|everybody|us)|nobody can|no ?one can|none of us can',
      "(?:site|server|system|service|production|prod|website|everything|api|platform|shop|store|checkout)(?:'s| is| are)? (?:down|offline|dead|not (?:responding|reachable))",
      '(?:losing|lose|lost) (?:money|sales|customers|business|orders|revenue)',
      'hack(?:ed|er|ers)?|data (?:leak|breach)|breach(?:ed)?|stolen|fraud(?:ulent)?|phish(?:ing|ed)|unauthori[sz]ed|someone (?:else )?(?:is using|has access|logged in|got into)',
      "(?:can(?:'|’)?t|cannot|unable to) (?:work|operate|trade|serve|process (?:any )?(?:orders|payments))",
      String.raw`suicid\w*|kill myself|hurt myself|end my life|bleeding|injur(?:ed|y)|caught fire|on fire|smoke|electric shock|allergic|hospital`,
    ),
    pressing: anyOf(
      String.raw`deadline|due (?:today|tomorrow|tonight)|by (?:today|tonight|tomorrow|noon|end of (?:the )?day|eod|cob)|before (?:tomorrow|tonight|noon)|in (?:an|one|two|a few|\d+) (?:hours?|minutes?)|leav(?:e|ing) (?:today|tomorrow|tonight)|(?:flight|wedding|funeral|exam|launch|demo|presentation|event|meeting) (?:is )?(?:today|tomorrow|tonight|in \d+|starts)`,
      String.raw`time[- ]sensitive|as soon as possible|soonest|hurry|quickly please|priority|escalat\w*|blocked|blocking|blocker|locked out|can(?:'|’)?t (?:log ?in|sign ?in|access|pay|check ?out|get in(?:to)?)|cannot (?:log ?in|sign ?in|access|pay)|unable to (?:log ?in|sign ?in|access|pay)`,
      'lawyer|attorney|solicitor|legal action|sue|court|small claims|chargeback|charge back|trading standards|ombudsman|regulator|police|gdpr|bbb',
      String.raw`third time|fourth time|fifth time|\d+(?:th|rd) time|last (?:chance|warning)|still waiting|for (?:weeks|months)|weeks? ago|double[- ]charged|charged (?:me )?(?:twice|three times|double)|cancel(?:l?ing)? (?:everything|my (?:account|contract|subscription))`,
    ),
    relaxed:
      'no (?:rush|hurry)|not urgent|whenever (?:you|it)|when you (?:have|get) (?:a )?(?:time|chance|moment|minute)|just (?:curious|wondering|asking)|out of curiosity|low priority|take your time',
  },
}
