// What a message is besides a story: a greeting, a question, an outburst.
import { STOP_WORDS } from './words.ts';
import type { Token } from './words.ts';

const GREETING: ReadonlySet<string> = new Set(
  (
    'halo hallo helo hello hi hai hay hei hey alo p ping tes test start mulai assalamualaikum assalamu assalamualaikm asslamualaikum ' +
    'aslmkm askum samlekum alaikum alaikumsalam waalaikumsalam ass asalamualaikum assallamualaikum salam wr wb warahmatullahi ' +
    'wabarakatuh selamat met pagi siang sore malam pak bapak ibu bu buk bang abang kak kakak min admin bot mas mbak bro om tante ' +
    'good morning afternoon evening permisi punten spada hadir izin ombudsman riau kabar apa sehat kawan sis gan'
  ).split(' '),
);
/** Said alone these greet nobody. */
const NOT_ALONE: ReadonlySet<string> = new Set([
  'ombudsman',
  'riau',
  'kabar',
  'apa',
  'sehat',
  'izin',
  'bapak',
  'ibu',
  'wr',
  'wb',
]);

export const isGreeting = (tokens: readonly Token[]): boolean =>
  tokens.length > 0 &&
  tokens.length <= 12 &&
  tokens.every(({ word }) => GREETING.has(word)) &&
  tokens.some(({ word }) => !NOT_ALONE.has(word));

const INSULTS: ReadonlySet<string> = new Set(
  (
    'anjing anjg anjir anjiang bangsat babi kontol memek goblok goblog gblk tolol tll bego bodoh dungu idiot kampret setan asu ' +
    'jancok monyet pantek pante kimak pukimak bajingan brengsek tai taik lonte ngentot ngentod sialan keparat biadab sampah ' +
    'bacot jembut perek fuck shit'
  ).split(' '),
);
/** So many content words make it a story, however angry. */
const STORY = 3;

/** Beside an insult these only scold: "kerja gak becus" tells no trouble. Without one they may ("gaji kerja tidak dibayar"). */
const SCOLDING: ReadonlySet<string> = new Set(
  'kalian kau kelen dasar becus kerja kerjaan kerjanya bekerja guna berguna payah parah otak mata mulut'.split(
    ' ',
  ),
);

const isContent = ({ word }: Token): boolean =>
  word.length > 1 && !STOP_WORDS.has(word) && !GREETING.has(word) && !/^\d+$/.test(word);

/** "sampah" is the matter of many complaints. */
const isInsult = ({ word }: Token): boolean => INSULTS.has(word) && word !== 'sampah';

/** The words of content; insults are none, and beside one neither is what only scolds. */
const contentIn = (tokens: readonly Token[]): readonly Token[] => {
  const content = tokens.filter(isContent);
  if (!tokens.some(isInsult)) return content;
  return content.filter(({ word }) => !INSULTS.has(word) && !SCOLDING.has(word));
};

export const isRude = (tokens: readonly Token[]): boolean =>
  tokens.some(isInsult) && contentIn(tokens).length < STORY;

/** Words that only announce a complaint. */
const ANNOUNCING: ReadonlySet<string> = new Set(
  (
    'lapor melapor laporan laporkan melaporkan laporin adu mengadu ngadu aduan mengadukan pengaduan keluhan komplain buat ' +
    'membuat bikin masalah ada sesuatu'
  ).split(' '),
);

/** Whether the words tell what it is about: "mau lapor pak" does not. */
export const tellsSomething = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => isContent(token) && !ANNOUNCING.has(token.word));

export const contentWords = (tokens: readonly Token[]): number => contentIn(tokens).length;
