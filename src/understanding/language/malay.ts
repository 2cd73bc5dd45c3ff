/**
 * Words that Malay has and Indonesian does not, or spells differently. The two languages share most words, so letter
 * sequences cannot separate them. Without one of these words, a text counts as Indonesian, which has more writers.
 */
export const malayWords: ReadonlySet<string> = new Set(
  `nak awak korang kitorang dorang takde takda camne camner khabar kerana mahu mahukan hendak telefon akaun wang pejabat sila silakan cuba semula
  pulangkan dipulangkan penghantaran hantar dihantar menghantar tempahan menempah ditempah kedai diskaun kaunter ialah iaitu maklumat aduan
  perkhidmatan kakitangan syarikat talian emel laluan skrin rosak minit khamis jumaat ogos disember polis universiti lapan teksi penggera
  senarai kemaskini encik puan bolehkah adakah berapakah kasut ringgit sahaja sebarang hujung nombor tarikh selepas beritahu bayaran jawapan
  soalan muzik filem jadual mesyuarat mesej sudahkah`
    .split(/\s+/)
    .filter(Boolean),
)
