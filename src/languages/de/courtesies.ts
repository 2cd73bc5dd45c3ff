import type { Courtesies } from '../language/language.ts'

/** Patterns of courtesy in German. */
export const courtesies: Courtesies = {
  openings: 'hal+[oö]+(chen)?|guten (tag|morgen|abend)|moin|servus|gr[uü](ß|ss|e(ß|ss)) (gott|dich|euch)|gr[uü]e[zs]i',
  greetings: 'wie geht.?s|wie geht es (dir|ihnen|euch)',
  addressees: 'zusammen|allerseits|leute',
  thanks: 'danke(sch[oö]n)?|(vielen|besten|herzlichen|tausend) (lieben )?dank',
  content:
    'perfekt|prima|klasse|alles klar|passt( so)?|verstanden|(das )?hat (mir )?(sehr |gut )?(geklappt|geholfen|funktioniert)|super|toll|wunderbar|(geht|l[aä]uft|funktioniert) (jetzt|wieder)|erledigt|tsch[uü]ss|auf wiedersehen|bis (morgen|dann)|sch[oö]n(en|es) (tag|abend|feierabend|wochenende)( noch)?',
  please: 'bitte',
  whoAreYou:
    '(bist du|sind sie|bist|seid ihr|ist das( hier)?) (ein |eine )?(echte[rs]? )?((chat)?bot|roboter|mensch|person|ki|maschine)( oder (ein |eine )?(echte[rs]? )?(bot|roboter|mensch|person|maschine))?|(spreche|rede|schreibe|chatte) ich (hier )?(gerade )?mit (einem |einer )?(echten )?(menschen?|(chat)?bot|roboter|person|ki|maschine)( oder (mit )?(einem |einer )?(echten )?(menschen?|bot|roboter|person))?|wer (bist du|sind sie)|was (bist du|sind sie|kannst du|k[oö]nnen sie|machst du)( alles)?( tun)?( f[uü]r mich tun)?|wobei (kannst du|k[oö]nnen sie) (mir )?(alles )?helfen|mit wem (spreche|rede|schreibe|chatte) ich( hier)?',
  mayIAsk:
    '(k[oö]nnen sie|kannst du|k[oö]nnt ihr|k[oö]nnten sie|k[oö]nntest du) mir (bitte )?(weiter)?helfen|ich (habe|h[aä]tte|hab) (eine|ein|mal eine|da eine|noch eine) (kurze )?(frage|problem|anliegen)|ich (brauche|ben[oö]tige) (bitte )?(hilfe|unterst[uü]tzung)|(kurze |eine )?frage|hilfe',
  fillers:
    'sehr|dir|euch|ihnen|vielmals|sch[oö]n|auch|f[uü]r (die|ihre|eure|deine) (schnelle )?(hilfe|antwort|r[uü]ckmeldung|info)',
  thankful: 'dank',
  pleasantries: '(?:ich )?hoffe,? (?:es|dir|ihnen|euch|sie)',
}
