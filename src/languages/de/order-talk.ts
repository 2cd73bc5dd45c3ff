import type { OrderTalk } from '../language/order-talk.ts'

/** How customers speak of several orders in German. */
export const orderTalk: OrderTalk = {
  but: 'aber|jedoch|während|waehrend|dagegen',
  not: 'nicht|kein|außer|ausser|ohne|statt|anstatt',
  arrived:
    '(?:ist|sind|habe ich|kam|schon|bereits|gestern|heute| )*(?:angekommen|gekommen|da|erhalten|bekommen|geliefert|kam|kamen)',
  didNot: '(?:(?:ist|sind|kam|kamen|habe ich|wurde)? ?(?:immer )?(?:noch )?nicht|nie)',
  other: '(?:die |der |das |den )?andere[nrs]?(?: bestellung)?',
  ordinals: [
    String.raw`(?:die |der |das )?erste[nrs]?(?: bestellung)?|(?:die )?1\.|nummer (?:eins|1)`,
    String.raw`(?:die |der |das )?zweite[nrs]?(?: bestellung)?|(?:die )?2\.|nummer (?:zwei|2)`,
    String.raw`(?:die |der |das )?dritte[nrs]?(?: bestellung)?|(?:die )?3\.|nummer (?:drei|3)`,
    String.raw`(?:die |der |das )?vierte[nrs]?(?: bestellung)?|(?:die )?4\.|nummer (?:vier|4)`,
    String.raw`(?:die |der |das )?fünfte[nrs]?(?: bestellung)?|(?:die )?5\.|nummer (?:fünf|5)`,
  ],
  last: '(?:die |der |das )?letzte(?:re)?[nrs]?(?: bestellung)?',
  both: '(?:die |alle )?beiden?(?: bestellungen)?',
  all: 'alle(?: (?:drei|vier|fünf|bestellungen))?|sämtliche|alles',
  neither: 'keine?(?: (?:von|der) (?:beiden|denen|diesen))?|keines|keiner|weder noch',
  neverMind:
    "vergiss es|vergessen sie(?: es| das)?|schon gut|egal|(?:hat sich|ist|das hat sich) (?:erledigt|schon erledigt)|hat sich (?:schon |inzwischen )?erledigt|erledigt|nicht mehr (?:nötig|noetig|wichtig)|nicht so wichtig|lass(?:en sie)? (?:es|gut sein)|macht nichts|ich hab(?:e)?(?:['’]s| es) gefunden|(?:sie |es )?ist (?:gerade |jetzt )?(?:an)?gekommen",
  around:
    'auch|ebenfalls|die|nein|nee|ach|oh|ja|ok|okay|entschuldigung|sorry|bitte|danke|doch|ich meine|ich meinte|meine|meinte|es ist|das ist|für|ich brauche|hallo|dann|gemeint war|moment|trotzdem|vielen dank|gemeint ist',
}
