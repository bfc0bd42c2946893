// The fixed words of focal points and officers: whose each is, and what may stand behind it. The one list of them.
type Side = 'focal' | 'officer';

/**
 * anything: whatever is behind it belongs to it.   nothing: alone, or before a page.   number: before the number of a case or of a
 * message; unmistakable then, also as the answer to a question.   case: something with a digit in it.   sentence: as much as anybody
 * writes.   `all`: whoever has no such duty may say it too.
 */
type Word = {
  readonly side: Side;
  readonly behind: 'anything' | 'nothing' | 'number' | 'case' | 'sentence';
  readonly all?: true;
};

/** A map, since a forged button may name anything: "constructor" is no word of ours. */
export const DUTY_WORDS: ReadonlyMap<string, Word> = new Map<string, Word>([
  // "kasus pungli di pasar" is a story.
  ['kasus', { side: 'focal', behind: 'nothing', all: true }],
  ['siap', { side: 'focal', behind: 'anything', all: true }],
  ['kendala', { side: 'focal', behind: 'anything', all: true }],
  ['gabung', { side: 'focal', behind: 'anything', all: true }],
  ['jawab-siaran', { side: 'focal', behind: 'anything', all: true }],
  ['berhenti-siaran', { side: 'focal', behind: 'anything', all: true }],
  ['mulai-siaran', { side: 'focal', behind: 'anything', all: true }],
  // "cuti melahirkan saya ditolak" is a story of anybody else.
  ['cuti', { side: 'focal', behind: 'sentence' }],
  ['mutasi', { side: 'focal', behind: 'sentence' }],
  ['rapor', { side: 'focal', behind: 'nothing' }],
  ['oper', { side: 'focal', behind: 'case' }],
  // "antrean di puskesmas panjang sekali" is one as well.
  ['antrean', { side: 'officer', behind: 'nothing' }],
  ['gagal', { side: 'officer', behind: 'sentence' }],
  ['siaran', { side: 'officer', behind: 'sentence' }],
  ['undang', { side: 'officer', behind: 'anything' }],
  ['identitas', { side: 'officer', behind: 'number' }],
  ['lampiran', { side: 'officer', behind: 'number' }],
  ['catatan', { side: 'officer', behind: 'number' }],
  ['bisukan', { side: 'officer', behind: 'number' }],
  ['bunyikan', { side: 'officer', behind: 'number' }],
  ['kanal', { side: 'officer', behind: 'nothing' }],
  ['lanjutkan', { side: 'officer', behind: 'anything' }],
  ['narahubung', { side: 'officer', behind: 'anything' }],
  ['cakupan', { side: 'officer', behind: 'nothing' }],
  ['komitmen', { side: 'officer', behind: 'anything' }],
  ['hubungkan', { side: 'officer', behind: 'anything' }],
  ['kantor', { side: 'officer', behind: 'nothing' }],
  // "piket malam di puskesmas kosong" is a citizen's story; of an officer it is the roster.
  ['piket', { side: 'officer', behind: 'sentence' }],
  // "catat nama petugasnya" is a citizen's sentence too, and none of his words.
  ['catat', { side: 'officer', behind: 'nothing' }],
  ['selebaran', { side: 'officer', behind: 'anything' }],
  ['jumlah', { side: 'officer', behind: 'case' }],
  ['sampaikan', { side: 'officer', behind: 'nothing' }],
  ['belajar', { side: 'officer', behind: 'anything' }],
  // "tambah instansi" before anything else is nobody's story.
  ['tambah-instansi', { side: 'officer', behind: 'anything' }],
  ['satukan', { side: 'officer', behind: 'anything' }],
]);
