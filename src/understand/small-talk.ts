// Messages that talk with the bot and tell no trouble: thanks, farewells, a test, questions about the bot itself.
import { STOP_WORDS } from './words.ts';
import type { Token } from './words.ts';

/** A message of these words alone, and of words without content, is talk. */
const CHAT: ReadonlySet<string> = new Set(
  (
    'halo hallo helo hello hi hai hay hei hey alo p ping tes test testing ngetes coba cek check start mulai assalamualaikum assalamu alaikum ' +
    'alaikumsalam waalaikumsalam waalaikum ass asalamualaikum salam wr wb warahmatullahi wabarakatuh selamat met pagi siang sore malam ' +
    'permisi punten spada hadir izin kabar sehat kawan sis gan bro om tante kakak kak abang bang mas mbak min admin bot robot cs ombudsman riau ' +
    'oke ok okay okey okeh sip siap baik baiklah iya ya yo yoi mantap bagus keren jos noted paham mengerti aman hehe hehehe haha hahaha wkwk wkwkwk ' +
    'hihi lol amin aamiin makasih terima kasih terimakasih tengkyu thanks thank you thx tq trims syukron matur suwun nuwun nggih inggih ' +
    'bantuannya infonya informasinya responnya balasannya penjelasannya yaudah yasudah deh dah hmm hmmm oh ohh owh wah eh ah um anu nah duh aduh ' +
    'nama namanya namamu siapa kamu kau anda manusia orang mesin asli beneran ai chatgpt umur tinggal makan tidur ngapain mandi ' +
    'nyambung diam balas dibalas jawab dijawab online aktif nomor wa chat sambung tersambung masuk terkirim kirim pesan gambar stiker salah pencet ' +
    'kepencet maaf sorry sori sekali nampak lihat jumpa kabari lucu pintar hebat kangen rindu sayang cinta jomblo cantik ganteng kenalan ' +
    'good morning afternoon evening night bye dadah sampai lagi nanti nice day how are what your name who sir maam madam please so much very ' +
    'alhamdulillah puji tuhan syukur selesai beres kelar tuntas senang sukses sukses2 semoga berkah sehat2 tuhan memberkati gbu jaya terus semangat ' +
    'ulang tahun lebaran natal idul fitri puasa berbuka istirahat lahir batin mohon merdeka imlek hujan cuaca panas dingin ' +
    'masalahnya masalah urusan urusannya laporannya laporan ktpnya tolong dong lah kah sih yg bertanya tanya nanya mau ada bisa sekarang hari tes123 hpnya'
  ).split(' '),
);
const LONGEST_CHAT = 14;

const TALKS: readonly RegExp[] = [
  / (?:siapa|sapa|siape) (?:ini|nama(?:mu|nya)?|kamu|anda|yang (?:buat|bikin|balas|jawab)) | (?:kamu|anda|ini|kau) (?:\w+ )?(?:robot|bot|manusia|orang|ai|mesin|chatgpt)(?: atau \w+)?(?: (?:ya|kah|sih|beneran))? $/u,
  / (?:bisa|bisakah|coba|boleh|ayo|yuk|tolong) (?:\w+ )?(?:cerita lucu|nyanyi|bernyanyi|pantun|berpantun|bercanda|main game|ngobrol|curhat|temani|temenin) /u,
  / (?:salam kenal|selamat hari \w+ $|selamat (?:tidur|ulang tahun|tahun baru|hari raya|lebaran|natal|idul fitri|puasa|berbuka|istirahat|jumpa)|met lebaran|mohon maaf lahir|sampai jumpa|good night|have a nice) /u,
  / (?:maaf|sori|sorry|ups|eh) (?:\w+ ){0,2}?(?:salah|slh) (?:kirim|sambung|pencet|orang|nomor|chat|grup|tekan|kamar) | (?:salah kirim|kepencet|salah chat|salah grup|wrong number) /u,
  / (?:i love you|mau jadi pacar|punya pacar|boleh kenalan) /u,
  / (?:kerja|kerjanya|pelayanan(?:nya)?|respon(?:nya)?|layanan(?:nya)?|bantuan(?:nya)?) (?:\w+ )?(?:bagus|cepat|mantap|memuaskan|luar biasa)(?: \w+){0,4} $/u,
  / (?:terima kasih|terimakasih|makasih|thanks|alhamdulillah)(?: \w+){0,8} (?:sudah (?:selesai|beres|jadi|diperbaiki|terbit|diangkut|hidup|ditangani|dibantu|keluar|dapat|cair)) | (?:sudah|udah) (?:selesai|beres|jadi|diperbaiki|terbit|diangkut|hidup|ditangani|keluar|cair)(?: \w+){0,4} (?:terima kasih|terimakasih|makasih|thanks|alhamdulillah) /u,
];
const LONGEST_TALK = 18;

/** `line` as words.ts makes it. `bodies`: how many are named. */
export const isSmallTalk = (line: string, tokens: readonly Token[], bodies: number): boolean => {
  const isChat = ({ word, typed }: Token): boolean =>
    CHAT.has(word) || CHAT.has(typed) || STOP_WORDS.has(word) || word.length < 2;
  if (tokens.length <= LONGEST_CHAT && tokens.every(isChat)) return true;
  return (
    bodies === 0 &&
    tokens.length <= LONGEST_TALK &&
    TALKS.some((pattern) => pattern.test(line.replaceAll(' | ', ' ')))
  );
};
