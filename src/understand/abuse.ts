// Insults, threats and advances against whoever reads, with no trouble told beside them. An angry story is a story.
import { isRude } from './greeting.ts';
import type { Token } from './words.ts';

const YOU =
  '(?:kau|kamu|lu|lo|elu|loe|kowe|koe|ente|kalian|kelen|admin|min|bot|mesin|robot|ombudsman|you|mu|kakak|kak|cs)';
const INSULT =
  '(?:anjing|anjg|anjir|anjiang|anying|bangsat|babi|kontol|memek|goblok|goblog|gblk|tolol|tll|bego|bodoh|bodo|dungu|idiot|kampret|setan|iblis|asu|jancok|jancuk|cok|monyet|pantek|pante|kimak|pukimak|bajingan|brengsek|tai|taik|telek|lonte|ngentot|sialan|keparat|biadab|bacot|jembut|perek|bencong|banci|sampah masyarakat|otak udang|muka tembok|piang|celeng|kunyuk|gila|sinting|sundal|haram jadah|fuck|fck|f|shit|stupid|dumb|moron|bastard|asshole|useless)';
const ABUSE: readonly RegExp[] = [
  new RegExp(
    ` ${INSULT}(?: \\w+){0,3}? ${YOU} | ${YOU}(?: \\w+){0,3}? ${INSULT} | dasar (?:\\w+ )?${INSULT} `,
    'u',
  ),
  new RegExp(
    ` (?:bunuh|habisi|matiin|gebukin|hajar|bacok|tembak|santet|cari|datangi) ${YOU} | mati (?:saja|aja|lah)? ?${YOU} `,
    'u',
  ),
  / (?:raimu|matamu|mulutmu|otakmu|ndasmu|cocotmu|mbokmu|bapakmu|ibumu|makmu|tempikmu|cangkemmu) /u,
  / (?:open bo|vcs|bugil|telanjang|sange|ngewe|ngocok|colmek|coli|bispak|foto seksi|pap dong|pap tt|tobrut|crot|kelamin|bokep|sex|seks yuk|mau ena ena|esek esek) /u,
];
/** Said to a machine, to make it do what nobody may ask of it. */
const TRICKS =
  / (?:abaikan|lupakan|ignore|disregard|forget)(?: \w+){0,3}? (?:instruksi|perintah|aturan|prompt|instructions|rules) | (?:system|sistem) prompt | (?:kirimkan|kirim|tampilkan|berikan|bocorkan|show|print|list)(?: \w+){0,3}? (?:data|identitas|nama|nomor|names)(?: \w+){0,2}? (?:pelapor|pengguna|users|reporters) | (?:jailbreak|developer mode|mode pengembang|drop table) /u;
const ANY_INSULT = new RegExp(
  ` ${INSULT}(?:lah|nya|an)? | (?:dancok|jancuk|jancok|makan gaji buta|tai kucing|go to hell|awas kau|awas lo|awas lu) `,
  'u',
);
/** A topic that scores less is told by chance: the insult is all there is. */
const TELLS_LITTLE = 4;
/** A longer message that holds an insult tells something too. */
const LONGEST = 14;

/** `score`: of the likeliest topic. `bodies`: how many are named. */
export const isAbuse = (line: string, tokens: readonly Token[], bodies: number, score: number): boolean => {
  if (isRude(tokens)) return true;
  if (bodies > 0 || tokens.length > LONGEST) return false;
  const flat = line.replaceAll(' | ', ' ');
  if (TRICKS.test(flat)) return true;
  return ABUSE.some((pattern) => pattern.test(flat)) || (score < TELLS_LITTLE && ANY_INSULT.test(flat));
};
