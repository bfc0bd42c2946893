// Who answers for what, where words of the topic alone do not tell: levels of government, old names of programmes, offices
// that were split. Sources: UU 23/2014 (levels) and what changed since; see "changes" in data/agencies.json.

export type AgencyRule = {
  readonly when: RegExp;
  readonly unless?: RegExp;
  /** Agency type -> what the rule adds; a topic's first agency is worth 1, a body that is named about 1.1. */
  readonly adds: { readonly [type: string]: number };
};

/** Offices of a regency and their namesakes of the province. */
export const SIBLINGS: readonly (readonly [string, string])[] = [
  ['disdik_kabkota', 'disdik_prov'],
  ['dinkes_kabkota', 'dinkes_prov'],
  ['dinsos_kabkota', 'dinsos_prov'],
  ['pupr_kabkota', 'pupr_pkpp_prov'],
  ['dishub_kabkota', 'dishub_prov'],
  ['dlh_kabkota', 'dlhk_prov'],
  ['disnaker_kabkota', 'disnakertrans_prov'],
  ['dpmptsp_kabkota', 'dpmptsp_prov'],
  ['bkpsdm', 'bkd_prov'],
  ['bapenda_kabkota', 'bapenda_prov'],
  ['satpolpp_kabkota', 'satpolpp_prov'],
  ['bpbd_kabkota', 'bpbd_prov'],
  ['disdag_kabkota', 'disperindagkop_prov'],
  ['diskop_kabkota', 'disperindagkop_prov'],
  ['dinas_pertanian_kabkota', 'ptph_prov'],
  ['dinas_perikanan_kabkota', 'dkp_prov'],
  ['dp3a_kabkota', 'dp3ap2kb_prov'],
  ['diskominfo_kabkota', 'diskominfotik_prov'],
  ['inspektorat_kabkota', 'inspektorat_prov'],
];

/** Beside these a private quarrel has become a matter of an office. */
const PUBLIC =
  / (?:polisi|polsek|polres|polda|penyidik|laporan polisi|dinas|disnaker|lurah|kelurahan|kades|kepala desa|camat|kecamatan|pengadilan|sidang|hakim|bpn|sertipikat|satpol|perizinan|izin|ktp|kk|akta|bansos|pkh|bpjs|sekolah|guru|puskesmas|rsud|pln|listrik|pdam|sampah|parit|drainase|kua|imigrasi|paspor|ojk|jaksa|kejaksaan|samsat|pajak|dishub|damkar|ijazah|pesangon|thr|phk|lembur|bantuan|dbd|haji|porsi) /u;

const UPPER_SCHOOL =
  / (?:sma|smk|slb|sman|smkn|slbn|smas|smks|esema|sekolah menengah atas|sekolah menengah kejuruan|sma\d+|smk\d+|sman\d+|smkn\d+) /u;
const LOWER_SCHOOL =
  / (?:sd|smp|sdn|smpn|paud|tk|pkbm|esde|esempe|sekolah dasar|sekolah menengah pertama|sd\d+|smp\d+|sdn\d+|smpn\d+) /u;
const MADRASAH =
  / (?:madrasah|mtsn|mts|mtss|man \d+|madrasah aliyah|aliyah|ibtidaiyah|tsanawiyah|pesantren|ponpes|pondok|mda|min \d+|santri) /u;

export const RULES: readonly AgencyRule[] = [
  // between private people
  {
    when: / (?:developer|uang muka rumah|kos|kosan|ibu kos|kontrakan|bank swasta|bca|cimb|danamon|ojol|ojek online|gojek|grab|maxim|kurir|jne|sicepat|ekspedisi|pacar|mantan|jiran|toke|tauke|tengkulak|mertua|menantu|selingkuh|pelakor|warisan|pusako|warih|arisan|olshop|online shop|marketplace|shopee|tokopedia|showroom|gym|salon|katering|wedding|utang|hutang|piutang|pinjam uang|kawan saya|teman saya|saudara kandung|adik kandung|kakak kandung|rumah sakit swasta|rs swasta|klinik swasta|tetangga) /u,
    unless: PUBLIC,
    adds: { swasta: 0.9 },
  },
  // schools
  {
    when: UPPER_SCHOOL,
    adds: { sekolah_negeri_prov: 0.7, disdik_prov: 0.7, disdik_kabkota: -0.9, sekolah_negeri_kabkota: -0.8 },
  },
  {
    when: LOWER_SCHOOL,
    unless: UPPER_SCHOOL,
    adds: { sekolah_negeri_kabkota: 0.7, disdik_kabkota: 0.7, disdik_prov: -0.7, sekolah_negeri_prov: -0.8 },
  },
  { when: MADRASAH, adds: { kankemenag: 1.3, disdik_kabkota: -0.4, disdik_prov: -0.4 } },
  // roads
  {
    when: / (?:jalan nasional|jalintim|jalinsum|lintas timur|lintas sumatera|lintas sumatra|lintas tengah|lintas barat|jembatan nasional|jalan negara|lintas riau|lintas (?:duri|dumai|sorek|kandis|minas|bangkinang|pekanbaru)) /u,
    adds: { bpjn: 1.2, pupr_kabkota: -0.3 },
  },
  {
    when: / (?:jalan|ruas|jembatan|jln)(?: \w+){0,2}? (?:provinsi|propinsi|pemprov) /u,
    adds: { pupr_pkpp_prov: 1.3, pupr_kabkota: -0.3 },
  },
  {
    when: / (?:jalan|jembatan)(?: \w+){0,2}? (?:kabupaten|kota|desa|lingkungan|gang|perumahan) /u,
    adds: { pupr_kabkota: 0.4 },
  },
  // work
  {
    when: / (?:pengawas ketenagakerjaan|di bawah (?:umk|ump|umr|upah minimum)|dibawah (?:umk|ump|umr|upah minimum)|lembur|k3|keselamatan kerja|kecelakaan kerja|upah minimum|pekerja anak|cuti melahirkan|jam kerja|tidak didaftarkan bpjs) /u,
    adds: { disnakertrans_prov: 0.9 },
  },
  {
    when: / (?:phk|dipecat|pesangon|diberhentikan|mediasi|bipartit|tripartit|ditahan perusahaan) /u,
    adds: { disnaker_kabkota: 0.3 },
  },
  // the split of Kemenkumham, and offices that moved
  {
    when: / (?:lapas|rutan|napi|narapidana|warga binaan|tahanan|sipir|remisi|penjara|bapas) /u,
    adds: { lapas_rutan: 1, kanwil_kemenkum: -0.8 },
  },
  {
    when: / (?:paspor|imigrasi|kitas|kitap|izin tinggal|deportasi|wna) /u,
    adds: { kanim: 1, kanwil_kemenkum: -0.8 },
  },
  { when: / (?:haji|umrah|porsi|siskohat|jemaah|jamaah haji) /u, adds: { kemenhaj: 0.9, kankemenag: -0.3 } },
  { when: / (?:notaris|ahu|merek|hak cipta|paten|apostille|badan hukum) /u, adds: { kanwil_kemenkum: 1 } },
  { when: / (?:kua|buku nikah|akta nikah|penghulu nikah|wali hakim) /u, adds: { kankemenag: 1 } },
  // courts: the body where the case is
  {
    when: / (?:sidang|hakim|majelis|putusan|panitera|juru sita|jurusita|pengadilan|banding|kasasi|gugatan|perkara nomor|vonis|inkracht|akta cerai) /u,
    unless: / (?:kasus di polisi|belum disidangkan polisi) /u,
    adds: { pengadilan: 1 },
  },
  { when: / (?:jaksa|kejaksaan|kejari|kejati|tuntutan|p21|p 21) /u, adds: { kejaksaan: 0.8 } },
  // police
  {
    when: / (?:penyidik|polsek|polres|polresta|polisi|sp2hp|spkt|laporan polisi|kapolsek|kapolres|reskrim|satlantas|bhabinkamtibmas) /u,
    unless: / polisi tidur /u,
    adds: { polres: 0.5 },
  },
  { when: / (?:polda|krimsus|krimum|bidpropam|ditlantas|kapolda) /u, adds: { polda: 1 } },
  // money
  { when: / (?:brk|bank riau|brk syariah|bank riau kepri) /u, adds: { brk_syariah: 1, bank_bumn: -0.5 } },
  {
    when: / (?:pinjol|pinjaman online|debt collector|leasing|slik|bi checking|asuransi|fintech|kartu kredit|kredit macet) /u,
    adds: { ojk: 0.6 },
  },
  // health
  {
    when: / (?:arifin achmad|arifin ahmad|rsud aa|rs aa) /u,
    adds: { rsud_arifin_achmad: 1.2, rsud_kabkota: -0.8 },
  },
  { when: / petala bumi /u, adds: { rsud_petala_bumi: 1.2, rsud_kabkota: -0.8 } },
  { when: / (?:rsj|rumah sakit jiwa|rs jiwa) /u, adds: { rsj_tampan: 1.2, rsud_kabkota: -0.8 } },
  {
    when: / bpjs (?:tk|ketenagakerjaan|naker|tenaga kerja) | (?:jht|jkp|bpjamsostek|jamsostek) /u,
    adds: { bpjs_tk: 1, bpjs_kesehatan: -1.2 },
  },
  // nature
  { when: / (?:harimau|gajah|beruang|buaya|satwa|tapir|monyet|macan) /u, adds: { bksda: 0.8 } },
  {
    when: / (?:karhutla|kebakaran lahan|kebakaran hutan|bakar lahan|membakar lahan|lahan terbakar|gambut) /u,
    adds: { bpbd_kabkota: 0.6 },
  },
];
