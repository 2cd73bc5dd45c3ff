/**
 * Words of Malay that Indonesian does not have, or spells otherwise. The two share most others, so that letter sequences cannot tell them
 * apart: without one of these a text is read as Indonesian, which many more people write.
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
