// Names that people in Riau bear, for messages typed without capitals: "sy yanti di bagan batu". Names that are also everyday
// words stand in it only when a word before them says that a person speaks.
import { span } from './span.ts';
import type { Span } from './span.ts';

const NAMES: ReadonlySet<string> = new Set(
  (
    'abdul abdullah abidin achmad adi aditya afrizal agung agus ahmad ahmed aini aisyah ajis akbar akmal aldi alfian ali alwi aman amat amin aminah amir ' +
    'amran andi andika andre andri anggi ani anis anita anton anwar apriani ardi ari arief arif arifin aris arman arya asep asmawati astuti asri atika ayu aziz azizah azlan ' +
    'bahar bahri bambang bayu benny boy budi buyung candra chandra cici citra dahlan dani daniel danil dara darma darmawan darwis dasril david dedi dedy deni denny derita desi desmawati devi dewi ' +
    'dian diana dika dimas dina dini dodi doni dony dwi edi edy efendi effendi efrizal eka eko ekawati elfi eli elly emi endang eri erik erna ernawati erni erwin eva evi ' +
    'fadil fadli fahmi fahri faisal fajar farhan farida fatimah fatma fauzan fauzi fauziah febri ferdi ferry fikri firdaus firman fitra fitri fitriani fitria gilang gina gunawan ' +
    'habib hadi hafiz haikal hakim halim halimah hamdan hamid hamzah hana handoko hanafi hani hardi hari haris haryanto hasan hasanah hasnah hendra hendri hendro heni heri herlina herman hermansyah herry heru husin husna hussein ' +
    'ibrahim icha idris ihsan ijal ika ikhsan ikhwan ilham ilyas imam iman indah indra indri inayah ira irawan irfan irma irwan irwansyah isa ismail iwan izal jaka jamal jamaluddin jamilah jefri jeni jhon joko jon joni jono juli julia juliana julianto juliati jumiati junaidi jupri ' +
    'kamal kartika kartini kasim kasmawati khadijah khairul kevin kiki komariah kurniawan kurniati laila lena leni lestari lia lidya lili lilis lina linda lisa lukman lusi m. mahmud maimunah majid maman mansur maria mariana mariani marni marsudi marwan maryam maryani mawardi maya mega megawati mei melati meri mila mira misnah mona muhammad muhamad mukhlis mulyadi mulyani mulyono munir murni mursid mus musa mustafa ' +
    'nadia nafisah nana nanda nasir nasrul nasution naufal neneng nengsih nia nina ningsih nita nofri nova novi novita nur nuraini nurbaiti nurdin nurhasanah nurhayati nurjanah nurlela nurmala nursiah nurul oki pandi parman pipit poniman prasetyo pratiwi purwanto puspita putra putri putu ' +
    'rahma rahman rahmat rahmawati rahmi raihan rama ramadhan ramlah ramli rani rasyid ratih ratna rendi reni reno retno reza rian riani ricky ridho ridwan rifki rika riki rina rini rio risa riska rita rizal rizka rizki rizky robi rohana rohani roni ros rosidah roslina rosmawati rosmiati rosnah rudi rukiah rusdi ruslan rusli rusmini ' +
    'saiful salamah saleh salim salmah samsul samsuri sandi sandra santi santoso saodah sapri sari sarina sarinah saripah sarman satria selamet septi setiawan shinta sinta siska siti slamet sofyan solihin sopian sri subur sudarman sudirman sugeng sugianto sugiono suhaimi suharti suharto sujono sukarman sukardi sukri sulaiman sulastri suleman sumarni sumiati sunarto supardi suparman suparmi supri supriadi supriyanto surya suryadi suryani susanti susanto susi susilawati susilo sutini sutrisno suwarni suyanto syafril syafrizal syahrul syaiful syamsuddin syamsul syarifah syukri ' +
    'tarmizi taufik teguh tika tini tina titin tiwi togar toni tono totok tri tuti tutik ucok udin ujang umar umi untung ustman usman vera vina vivi wahyu wahyuni wahyudi wan wardah warsito wati wawan weni wida widodo widya wina winda wira wiwin wiwit yanti yanto yanuar yeni yohanes yolanda yoga yudi yuli yuliana yulianti yulianto yuliati yulita yunita yuni yunus yusniar yusnidar yusri yusuf yusup yuyun zahra zaidan zainab zainal zainuddin zaki zakaria zubaidah zulfikar zulkarnain zulkifli zulfa zuraida'
  ).split(' '),
);

const TITLE = '(?:(?:pak|bu|buk|ibu|bapak|si|bang|kak|mas|mbak|hj|haji|h|encik|cik|tengku|wan)\\.?\\s+)?';
/** Somebody speaks of himself or of his own; then a name may follow in any letters. */
const SPEAKS = new RegExp(
  `(?<![\\p{L}])(?:(?:nama(?:\\s+(?:ku|saya|sy|aku|kami|den|ambo|saye))?|namaku|saya|sya|saia|sy|aku|ku|saye|ambo|den|awak|kulo|gue|pelapor|pengirim|dari|dengan|tertanda|ini|(?:anak|istri|suami|bini|laki|ibu|ayah|bapak|mak|emak|amak|adik|adek|abang|kakak|kakek|nenek|atok|paman|bibi|ponakan|keponakan|cucu|mertua|sepupu|tetangga|teman|kawan|budak)\\s+(?:saya|sy|kami|aku|ku|saye|den|ambo)))\\s*[,:]?\\s+${TITLE}`,
  'giu',
);
const MOST = 4;
/** How many names of Riau, Java and the Batak lands begin or end, that no list holds all of. */
const NAME_FORM =
  /^(?:zul|syam|syah|nur|abdul|muham)\p{L}{3,}$|^\p{L}{2,}(?:wati|ningsih|yanti|yanto|ianto|uddin|udin|rizal|iyah|inah|iati|ullah|hendri|hendra|mawan|syahputra)$/u;

/** Runs of names typed in any letters, behind words that say that a person is meant. */
export const givenNamesIn = (text: string, isWord: (word: string) => boolean): readonly Span[] =>
  [...text.matchAll(SPEAKS)].flatMap((match) => {
    const from = match.index + match[0].length;
    let end = from;
    let count = 0;
    for (const word of text.slice(from, from + 80).matchAll(/[\p{L}'’.]+|[^\p{L}'’.\s]/gu)) {
      const low = word[0].toLowerCase().replace(/[.'’]/gu, '');
      const joins = /^(?:bin|binti|bt|al|br)$/u.test(low);
      const isName =
        NAMES.has(low) ||
        (NAME_FORM.test(low) && !isWord(low)) ||
        joins ||
        (count > 0 && /^\p{Lu}\p{L}{3,}/u.test(word[0]) && !isWord(low));
      if (!isName || (joins && count === 0) || count >= MOST) break;
      end = from + word.index + word[0].length;
      count += 1;
    }
    return count > 0 ? [span('name', from, text.slice(from, end))] : [];
  });
