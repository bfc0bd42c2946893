// Linking a chat: whose word it needs, and what the conversation makes of it.
import { describe, expect, it } from 'vitest';
import { linkWay, wordNeeded, type LinkFacts } from '../../src/core/link-wish.ts';
import { EMPTY_DRAFT } from '../../src/core/draft.ts';
import { NEW_STATE } from '../../src/core/state.ts';
import { needs } from '../../src/core/turn.ts';
import type { Found } from '../../src/core/world.ts';
import { aLine, anOfficeCase, anOwnCase, aWorld, Chat, FOCAL, OFFICER, says } from '../support/core-world.ts';

const NEW_TO_IT: LinkFacts = {
  isOwn: false,
  askerHasDuty: false,
  ownerHasDuty: false,
  askerHasCases: false,
  isOwnerReachable: true,
  isRecorded: false,
  before: null,
  isWaiting: false,
  wishes: 0,
};

describe('a wish to link a chat', () => {
  it('is put to the reporter when nothing speaks against it', () => {
    expect(linkWay(NEW_TO_IT)).toEqual({ kind: 'ask-owner' });
  });

  it.each<[string, Partial<LinkFacts>]>([
    ['unreachable', { isOwnerReachable: false }],
    ['unanswered', { before: 'expired' }],
    ['refused', { before: 'refused' }],
    ['both-have-cases', { askerHasCases: true }],
    ['duty', { ownerHasDuty: true }],
    ['duty', { ownerHasDuty: true, askerHasCases: true, isOwnerReachable: false }],
  ])('goes to an officer: %s', (why, facts) => {
    expect(linkWay({ ...NEW_TO_IT, ...facts })).toEqual({ kind: 'ask-officer', why });
  });

  it('is not made twice, nor by a chat with a duty, nor more than three times a day', () => {
    expect(linkWay({ ...NEW_TO_IT, isOwn: true })).toEqual({ kind: 'own' });
    expect(linkWay({ ...NEW_TO_IT, askerHasDuty: true })).toEqual({ kind: 'asker-has-duty' });
    expect(linkWay({ ...NEW_TO_IT, isWaiting: true })).toEqual({ kind: 'not-now' });
    expect(linkWay({ ...NEW_TO_IT, wishes: 2 })).toEqual({ kind: 'ask-owner' });
    expect(linkWay({ ...NEW_TO_IT, wishes: 3 })).toEqual({ kind: 'not-now' });
  });

  it('needs another word when a case or a duty came up after it was made', () => {
    expect(wordNeeded({ ...NEW_TO_IT, isWaiting: true, wishes: 3 })).toEqual({ kind: 'ask-owner' });
    expect(wordNeeded({ ...NEW_TO_IT, askerHasCases: true })).toMatchObject({ why: 'both-have-cases' });
    expect(wordNeeded({ ...NEW_TO_IT, askerHasDuty: true })).toMatchObject({ why: 'duty' });
  });
});

const REFERENCE = '7K3PT-Y';
const own = anOwnCase({
  reference: REFERENCE,
  lane: 'aduan',
  status: 'routed',
  topicLabel: 'KTP elektronik',
  agencyLabel: null,
  nextDay: null,
  lastStep: { key: 'status-routed' },
});
const opened = { ...NEW_STATE, noticed: true, opened: REFERENCE, openedMark: 'a1' };
const wish: NonNullable<Found['linkWish']> = { id: '7', channel: 'telegram', needs: { kind: 'ask-owner' } };
const keysOf = (chat: Chat): readonly string[] => says(chat.last).map((one) => one.key);

describe('the chat that asks', () => {
  it('is heard only after number and code', () => {
    const stranger = new Chat(aWorld(), { ...opened, opened: null });
    const event = { kind: 'press', token: `c.${REFERENCE}.link` } as const;
    expect(needs(stranger.state, event, stranger.world).map(({ kind }) => kind)).toEqual(['own-cases']);
    stranger.tap(event.token, { ownCases: [], linkWay: { kind: 'ask-owner' } });
    expect(keysOf(stranger)).toEqual(['no-such-case']);
  });

  it('reads the same whoever is asked', () => {
    const said = (['unreachable', 'duty', null] as const).map((why) => {
      const chat = new Chat(aWorld(), opened);
      chat.tap(`c.${REFERENCE}.link`, {
        ownCases: [],
        openedCase: true,
        linkWay: why === null ? { kind: 'ask-owner' } : { kind: 'ask-officer', why },
      });
      expect(chat.effects('wish-link')).toEqual([{ kind: 'wish-link', reference: REFERENCE, why }]);
      return chat.text();
    });
    expect(new Set(said).size).toBe(1);
  });

  it.each([
    ['a focal point', FOCAL],
    ['an officer', OFFICER],
  ])('is not offered it by the code of a case when it belongs to %s', (_, standing) => {
    const labels = (isOwn: boolean, world = aWorld()): readonly string[] => {
      const chat = new Chat(world, { ...opened, opened: null });
      chat.type(`${REFERENCE} 4821-0937`, { ownCases: [], code: { kind: 'match', own, isOwn, mark: 'a1' } });
      return chat.labels();
    };
    expect(labels(false)).toContain('Hubungkan chat ini');
    expect(labels(true)).not.toContain('Hubungkan chat ini');
    expect(labels(false, aWorld({ standing }))).not.toContain('Hubungkan chat ini');
  });
});

describe('the reporter who is asked', () => {
  const asking = (state = opened) => {
    const chat = new Chat(aWorld({ offered: [] }), state);
    return {
      chat,
      taps: (act: string, found: Found = { linkWish: wish }) => chat.tap(`c.${REFERENCE}.${act}.7`, found),
    };
  };

  it('grants or refuses by a tap, and is told how to end a code that others know', () => {
    const yes = asking();
    yes.taps('link-yes');
    expect(yes.chat.effects('decide-link')).toMatchObject([{ wish: '7', decision: 'link', by: 'citizen' }]);
    const no = asking();
    no.taps('link-no');
    expect(no.chat.effects('decide-link')).toMatchObject([{ wish: '7', decision: 'refuse' }]);
    expect(no.chat.text()).toContain('Ketik kode');
    expect(no.chat.labels()).toEqual(['Kode baru']);
  });

  it('hands it to an officer when the other chat has cases of its own by now', () => {
    const { chat, taps } = asking();
    taps('link-yes', { linkWish: { ...wish, needs: { kind: 'ask-officer', why: 'both-have-cases' } } });
    expect(chat.effects('decide-link')).toMatchObject([{ decision: 'to-officer' }]);
    expect(chat.text()).not.toContain('laporan');
  });

  it('does nothing by the button of a wish that is over or another person was asked', () => {
    const { chat, taps } = asking();
    taps('link-yes', { linkWish: null });
    expect(chat.effects('decide-link')).toEqual([]);
    expect(keysOf(chat)).toEqual(['request-over']);
  });

  it('loses no draft by it, and a number meant for the draft grants nothing', () => {
    const draft = { ...EMPTY_DRAFT, story: ['KTP saya belum jadi sejak bulan lalu'] };
    const asked = { kind: 'intake', step: 'topic' } as const;
    const chat = new Chat(aWorld(), { ...opened, draft, asked, rev: 3 });
    const offered = [
      { token: `c.${REFERENCE}.link-yes.7`, label: 'Ya, saya', words: ['ya'] },
      { token: `c.${REFERENCE}.link-no.7`, label: 'Bukan saya', words: [] },
    ];
    for (const typed of ['1', 'ya']) {
      const again = new Chat(aWorld(), chat.state);
      again.event({ kind: 'text', text: typed }, { linkWish: wish, ownCases: [] }, offered);
      expect(again.effects('decide-link')).toEqual([]);
      expect(keysOf(again)).toEqual(['link-question']);
      again.type('1', { linkWish: wish, ownCases: [] });
      expect(again.effects('decide-link')).toMatchObject([{ decision: 'link' }]);
      expect(again.state).toMatchObject({ draft: { story: draft.story }, asked });
    }
  });
});

describe('an officer', () => {
  const officer = () => new Chat(aWorld({ standing: OFFICER }), { ...NEW_STATE, role: 'officer' });
  const waiting = (why: 'unreachable' | 'duty' = 'unreachable') =>
    anOfficeCase({ status: 'closed', linkWish: { id: '7', channel: 'telegram', why } });

  it('finds the wish in the queue, also of a closed case, and links only after he says how he made sure', () => {
    const phone = officer();
    phone.type('antrean', {
      queue: [aLine(REFERENCE, { status: 'closed', linkWish: true })],
      failedEvents: 0,
    });
    expect(phone.text()).toContain('selesai · minta menghubungkan chat');
    phone.tap(REFERENCE, { officeCase: waiting() });
    expect(phone.text()).toContain('Minta menghubungkan chat Telegram baru: chat lama tidak bisa dijangkau.');
    phone.tap('Hubungkan chat', { officeCase: waiting() });
    phone.type('cek', { officeCase: waiting() });
    expect(phone.effects('decide-link')).toEqual([]);
    phone.type('datang membawa KTP', { officeCase: waiting() });
    expect(phone.effects('decide-link')).toEqual([
      { kind: 'decide-link', wish: '7', by: 'officer', decision: 'link', note: 'datang membawa KTP' },
    ]);
  });

  it('says no by one tap, and for a chat with a duty nothing else', () => {
    const phone = officer();
    phone.tap(`o.${REFERENCE}.open`, { officeCase: waiting('duty') });
    expect(phone.labels()).not.toContain('Hubungkan chat');
    phone.tap(`o.${REFERENCE}.link`, { officeCase: waiting('duty') });
    expect(phone.state.asked).toBeNull();
    phone.tap('Jangan hubungkan', { officeCase: waiting('duty') });
    expect(phone.effects('decide-link')).toMatchObject([{ decision: 'refuse', by: 'officer' }]);
  });

  it('is told when the wish was over before he wrote', () => {
    const phone = officer();
    phone.tap(`o.${REFERENCE}.link`, { officeCase: waiting() });
    phone.type('datang membawa KTP', { officeCase: anOfficeCase() });
    expect(phone.effects('decide-link')).toEqual([]);
    expect(phone.text()).toContain('tidak ada permintaan menghubungkan chat');
  });
});
