/**
 * English sentiment words by strength, written for this project. A word stands for all its forms (love: loves, loved,
 * loving).
 */
export const englishPositive: Record<number, string> = {
  3: `love adore amazing awesome excellent fantastic outstanding brilliant superb perfect wonderful incredible phenomenal magnificent exceptional
    marvelous stellar flawless unbelievable thrilled delighted ecstatic overjoyed best greatest hero lifesaver stunning gorgeous fabulous
    terrific masterpiece blessed epic kudos bravo hooray yay woohoo yess loved congratulations congrats congratz`,
  2: `great good happy glad nice enjoy thank thanks thankful grateful appreciate appreciated pleased pleasure beautiful lovely sweet fun funny
    cool excited exciting impressive impressed recommend helpful friendly kind favorite favourite win winning winner won proud success successful
    succeed elegant neat charming delicious tasty yummy smile smiling laugh hilarious lol lmao haha hahaha hehe cute adorable classy comfortable
    reliable efficient smooth seamless intuitive clever smart genius handy convenient satisfied celebrate celebration birthday anniversary
    welcome cheers props respect hope hopeful bless peace joy joyful cheerful enthusiastic passionate inspire inspiring inspiration talented
    legend legendary champion victory glorious heaven heavenly paradise romantic magic magical thx ty tysm xoxo hugs hug kiss rocks rock
    nicely beautifully perfectly wonderfully finally superior refreshing remarkable splendid delightful awe admire admiration fan`,
  1: `like well better fine ok okay easy easily quick fast quickly clean clear useful correct right work works worked solve solved fixed resolved
    improve improved improvement support agree agreed yes interesting interested safe fair free fresh bright strong worth worthy valuable
    positive ready special popular true honest luck lucky relax relaxing warm gentle polite patient prompt promptly bonus gift reward
    looking forward cant wait upvote +1 accurate robust stable powerful flexible modern sure please gain benefit healthy rich sunny party weekend
    holiday vacation dream goodnight morning amen enjoyed rest premier amused calm courteous professional responsive generous thoughtful`,
}

export const englishNegative: Record<number, string> = {
  3: `hate awful horrible terrible disgusting worst pathetic despicable atrocious abysmal appalling dreadful horrendous horrid hideous garbage
    trash crap shit shitty bullshit fuck fucking fucked fucker asshole bitch bastard damn scam scammer fraud fraudulent thief thieves steal
    stole stolen robbed robbery disaster nightmare furious livid outraged outrageous unacceptable inexcusable unforgivable disgrace disgraceful
    shameful evil cruel torture murder kill killed killing terrorist terrorism rape racist racism abuse abusive hell rubbish
    joke useless worthless incompetent idiotic idiot moron stupid dumb ridiculous ripoff rip-off sucks suck sucked screwed ruin ruined wtf
    crappy lousy vile nasty sick disgusted misery miserable devastated heartbroken hateful pissed`,
  2: `bad sad angry mad annoy annoyed annoying annoyance frustrate frustrated frustrating frustration disappoint disappointed disappointing
    disappointment upset unhappy ugly poor poorly fail failed failure failing wrong broken break broke crash crashed damage damaged lost lose losing
    loser fear afraid scared scary worry worried anxious anxiety panic stress stressed stressful pain painful hurt hurts sore cry crying cried
    tears depressed depressing depression lonely alone boring bored dull lame weak pointless meaningless nonsense insane crazy absurd
    lie lied lying liar cheat cheated misleading deceived dishonest rude unprofessional impolite ignore ignored ignoring neglect
    neglected careless unhelpful unreliable unusable unresponsive unfair unjust complain complaint blame fault guilty shame ashamed embarrassed
    embarrassing regret sorry unfortunately sadly alas bug buggy flawed mess messy messed dirty filthy smelly stink stinks rotten
    hateful hostile violent violence attack attacked war dead die died death dying threat threaten threatening danger dangerous
    victim tragic tragedy suffer suffering crisis corrupt corruption sue lawsuit illegal criminal crime arrest arrested jail
    overpriced expensive ripped waste wasted wasting dissatisfied displeased fed unacceptable refuse refused deny denied rejected
    freak freaking frigging screw dislike disagree jealous ugh argh meh yikes smh ffs omfg grr nope fml cursed cringe toxic
    inferior defective faulty inadequate insult insulting insulted offended offensive nuisance hopeless terribly horribly badly worse awfully
    confuse confused confusing nervous exhausted exhausting tired sucker coward traitor disrespect disrespectful unwilling weird creepy fake`,
  1: `problem issue error slow slowly late delay delayed wait waiting difficult hard trouble struggle stuck missing miss missed unable cannot impossible
    never nobody nothing complicated lack lacking limited unclear unknown odd strange concern doubt doubtful risk risky sadly cold
    loud noisy hot rain flu headache ill hospital injured injury accident cancel cancelled stop stopped quit leave leaving
    ban banned block blocked down false mistake overcharged charged denied forgot forgotten hassle hack hacky ignorant
    unfortunate unnecessary warn warning deprecated obsolete insecure leak inconsistent incorrect invalid drop dropped shut shutdown
    monday homework exam traffic sigh disturb sadness trump protest violate violation against cry oppose hesitant skeptical badly`,
}

export const englishNegations =
  'not no never none nobody nothing neither nor without hardly barely cant cannot dont doesnt didnt isnt arent wasnt werent wont wouldnt shouldnt couldnt havent hasnt hadnt aint lack'

export const englishIntensifiers =
  'very really so extremely absolutely totally completely incredibly super too such highly fucking freaking damn utterly insanely truly deeply hugely most beyond'

export const englishSofteners = 'slightly somewhat little bit fairly kinda sorta maybe perhaps almost quite rather'
