import type { Courtesies } from '../language/language.ts'

/** Patterns of courtesy in English. */
export const courtesies: Courtesies = {
  openings: 'hi+|hiya|hello|he+y+a?|dear \\w+|greetings|good (morning|afternoon|evening|day)',
  greetings: 'yo|howdy|morning|how are you|any(one|body) (there|here)|(just )?(a )?test(ing)?( \\d+)*',
  addressees: 'there|team|all|everyone|folks|guys|sir|madam|frontdesk|support',
  thanks: 'thanks?|many thanks|thank (you|u)|thx|tysm|ty|cheers|ta|much appreciated|appreciate (it|that)',
  content:
    'great|perfect|awesome|brilliant|excellent|lovely|got it|ok(ay)?|cool|nice one|that helps?|that (worked|works|did it|solved it)|(that|this|it) (has )?(fixed|solved|helped|did)( it| that| the trick)?|it works|works (now|again)|(it.s |all )?working( again| now)?|(it.s |all )?fixed|all good( now)?|(all )?solved|sounds good|bye|goodbye|see you|have a (nice|good|great|lovely) (day|evening|weekend|one)',
  please: 'please|pls|plz',
  whoAreYou:
    '(so )?(are|r) (you|u|ya) (really )?(an? |the )?(just an? )?(real |actual |live )?(human( being)?|person|(chat ?)?bot|robot|ai|machine|computer)( or an? (real |actual )?(human|person|(chat ?)?bot|robot|ai|machine))?|(am i|i am|i.m) (talking|speaking|chatting|writing) (to|with) an? (real |actual |live )?(human( being)?|person|(chat ?)?bot|robot|ai|machine)( or an? (real |actual )?(human|person|(chat ?)?bot|robot|ai|machine))?|is (this|that|it) an? (real |actual )?(human|person|(chat ?)?bot|robot|ai)|(bot|robot|human) or (human|bot|robot)|who (are|r) (you|u)|what are you|who is this|who am i (talking|speaking) (to|with)|what (can|do) (you|u) do|what can i ask( you)?|how (can|do) you help( me)?|what (can|do) you help( me)? with',
  mayIAsk:
    '(can|could|may|will) (you|u|i|some(one|body)|any(one|body)) (please )?(help( me)?( out)?|ask( you)?( something| a question)?)( please| pls| plz)?|i (have|.ve|got|have got|.ve got) (a |an |some |one |another )?(quick |small |general |little )?(questions?|problems?|issues?)|i (need|want|could use) (some |your |a little |a bit of )?(help|assistance)( please| pls| plz)?|(a )?(quick|one|small) question|help( me)?( out)?( please| pls| plz)?|questions?|i.m having (a problem|an issue|problems|trouble|issues)',
  fillers:
    'again|now|so much|very much|a lot|a bunch|a million|lots|for (the|your|all your) (help|quick (reply|response|answer)|answer|reply|info|information)|you|mate|that|everything|today|too',
  thankful: 'thank|thx|cheers',
  laughter: 'lo+l+z*|rofl|lmf?ao+|(?:h[aei]){2,}h?|xd+',
  pleasantries: '(?:i )?(?:hope|trust) (?:you|this|all)\\b|how are you',
}
