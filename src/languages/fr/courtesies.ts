import type { Courtesies } from '../language/language.ts'

/** Patterns of courtesy in French. */
export const courtesies: Courtesies = {
  openings: 'bonjour|rebonjour|salut|bonsoir|coucou',
  greetings: '[cç]a va|comment allez.vous',
  addressees: '[àa] (tous|toutes|vous|toi)|tous|tout le monde|l.[eé]quipe',
  thanks: 'merci+|(mille|grand) mercis?',
  content:
    'parfait|super|g[eé]nial|nickel|d.accord|entendu|tr[eè]s bien|c.est (bon|parfait|r[eé]gl[eé])|[cç]a (marche|fonctionne)|au revoir|bonne (fin de )?(journ[eé]e|soir[eé]e|semaine)|bon week.?end|[àa] (bient[oô]t|demain)',
  please: "s['’]il (vous|te) pla[iî]t|svp",
  whoAreYou:
    '((est.ce que )?(tu es|vous [eê]tes|je parle [àa])|es.tu|[eê]tes.vous|parl[eé].je [àa]) (un |une )?(vraie? )?((ro|chat)?bot|humain|humaine|personne( r[eé]elle)?|ia|machine)( ou (un |une )?(vraie? )?(robot|bot|humain|humaine|personne|machine))?|qui ([eê]tes.vous|es.tu)|(tu es|vous [eê]tes|c.est) qui|que (peux.tu|pouvez.vous|sais.tu|savez.vous) faire|qu.est.ce que (tu peux|vous pouvez|tu sais|vous savez) faire|en quoi (peux.tu|pouvez.vous) m.aider|[àa] qui (est.ce que )?(je parle|ai.je affaire)',
  mayIAsk:
    '(pouvez.vous|peux.tu|vous pouvez|tu peux|pourriez.vous|pourrais.tu) m.aider|j.ai (une|un|des) (petite )?(questions?|probl[eè]mes?|souci)|(j.ai )?besoin d.aide|une (petite )?question|aide|[àa] l.aide',
  fillers: 'beaucoup|bien|infiniment|encore|pour (tout|votre (aide|r[eé]ponse|retour))',
  thankful: 'merci',
  laughter: 'mdr+|ptdr+',
  pleasantries: "j['’]esp[eè]re que (?:vous|tu|tout)",
}
