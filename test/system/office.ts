// A focal point at his telephone who works through whatever comes: takes a case, asks the citizen, and closes it with the answer.
import type { Citizen } from '../support/citizen.ts';
import type { View } from '../support/telegram-sim/server.mjs';

const NUMBER = /\b[0-9A-Z]{5}-[0-9A-Z]\b/;

export const QUESTION = 'Mohon nomor pendaftaran pada tanda terima';
export const SOLUTION = 'Akta sudah kami antar.';

const numberIn = ({ text }: View): string => NUMBER.exec(text)?.[0] ?? '';
const isCard = ({ labels }: View): boolean => labels.some((label) => /Terima$/.test(label));
const isAnswer = ({ text }: View): boolean => text.startsWith('Jawaban pelapor untuk');

/** Closes so many cases; rejects when the next message does not come within `patience` milliseconds. */
export const worksThrough = async ({ user }: Citizen, cases: number, patience: number): Promise<void> => {
  const read = new Set<number>();
  /** The oldest message not read yet that fits: others come in between, and wait. */
  const next = async (what: string, fits: (view: View) => boolean): Promise<View> => {
    const { seq, view } = await user.chat.waitFor(
      (event) =>
        event.byBot &&
        event.kind === 'send' &&
        !read.has(event.seq) &&
        event.view !== undefined &&
        fits(event.view),
      { after: 0, timeout: patience, what },
    );
    read.add(seq);
    return view!;
  };
  const saying = (words: RegExp, number: string) => (view: View) =>
    words.test(view.text) && numberIn(view) === number;
  // The end of the waiting circle is a courtesy, and on a busy day it does not come.
  const tap = async (label: RegExp, { id }: View): Promise<void> =>
    void (await user.press(label, { messageId: id }));

  for (let closed = 0; closed < cases;) {
    const message = await next('a case or an answer', (view) => isCard(view) || isAnswer(view));
    const number = numberIn(message);
    if (isCard(message)) {
      await tap(/Terima$/, message);
      const card = await next(`what may be done about ${number}`, saying(/Apa langkah berikutnya/, number));
      await tap(/Tanya pelapor$/, card);
      await next(`the place for a question about ${number}`, saying(/^Tulis pertanyaan/, number));
      await user.say(QUESTION);
      await next(`that the question about ${number} went`, saying(/^Pertanyaan untuk/, number));
    } else {
      await tap(new RegExp(number), message);
      const card = await next(
        `the case ${number}`,
        ({ labels, text }) => labels.some((label) => /Selesai$/.test(label)) && text.includes(number),
      );
      await tap(/Selesai$/, card);
      await next(`the place for a solution of ${number}`, saying(/^Jelaskan penyelesaian/, number));
      await user.say(SOLUTION);
      await next(`that the solution of ${number} went`, saying(/^Penjelasan untuk/, number));
      closed += 1;
    }
  }
};
