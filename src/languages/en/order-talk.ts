import type { OrderTalk } from '../language/order-talk.ts'

/** How customers speak of several orders in English. */
export const orderTalk: OrderTalk = {
  but: 'but|while|whereas|however|though',
  not: 'not|except|without|other than|instead of',
  arrived:
    '(?:has |have |just |already )*(?:arrived|came|come|been delivered|turned up|is here|are here|got here|is fine|was fine|is ok|was ok)',
  didNot:
    "(?:(?:it )?(?:did|has|have|is|was|does)(?: not|n['’]?t)|not(?: yet)?|still (?:has|did|is)(?: not|n['’]?t)|never did)(?: (?:yet|so far|at all))?",
  other: '(?:the )?other (?:one|order|number)s?|(?:the )?other',
  ordinals: [
    String.raw`(?:the )?(?:first|1st)(?: (?:one|order))?|number one|no\.? ?1|#1`,
    String.raw`(?:the )?(?:second|2nd)(?: (?:one|order))?|number two|no\.? ?2|#2`,
    String.raw`(?:the )?(?:third|3rd)(?: (?:one|order))?|number three|no\.? ?3|#3`,
    String.raw`(?:the )?(?:fourth|4th)(?: (?:one|order))?|number four|no\.? ?4|#4`,
    String.raw`(?:the )?(?:fifth|5th)(?: (?:one|order))?|number five|no\.? ?5|#5`,
  ],
  last: '(?:the )?(?:last|latter)(?: (?:one|order))?',
  both: '(?:the )?both(?: of (?:them|those|these))?|(?:the )?both (?:orders|ones)|(?:the )?two of them|either(?: one)?',
  all: '(?:the )?all(?: (?:of (?:them|those|these)|orders|the orders|three|four|five))?|(?:every|each) one(?: of them)?|everything',
  neither:
    'neither(?: (?:one|of (?:them|those|these)))?|none(?: of (?:them|those|these))?|not (?:any|one) of (?:them|those|these)',
  neverMind:
    "never ?mind|nvm|nevermind|forget (?:it|that|about (?:it|that))|(?:please )?(?:disregard|ignore) (?:it|that|this|my (?:message|question|last message))|scratch that|(?:it['’]?s |it is )?not (?:needed|necessary|important|relevant) (?:any ?more|any longer)|no longer (?:needed|necessary|relevant)|don['’]?t (?:bother|worry)(?: about (?:it|that))?|drop it|cancel (?:that|my question|my request)|i (?:found|have found|['’]?ve found) it(?: myself| now)?|i(?: have|['’]ve)? (?:got|figured) it(?: out)?(?: now| myself)?|it (?:just )?(?:arrived|came)(?: now| just now)?",
  around:
    "also|too|as well|the|no|nope|nah|oh|ah|ok|okay|yes|yeah|sorry|please|pls|plz|thanks|thank you|thx|actually|wait|hm+|well|i mean|i meant|i mean that|i need|i want|it is|it['’]?s|that['’]?s|is it|that one|this is|about|for|hi|hello|hey|just|then|cheers|all good|anyway|my bad|mean|meant",
}
