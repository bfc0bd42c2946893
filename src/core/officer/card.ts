// A case as an officer sees it in chat: without the reporter's identity, which opens by `identitas` with a reason.
import { caseChoice, commandChoice } from '../asking.ts';
import { hasReporter, sourceText } from '../behalf.ts';
import { eventDate } from '../event-date.ts';
import { excerpt, pieces } from '../excerpt.ts';
import type { Choice, Say, Text } from '../say.ts';
import type { OfficeCase } from '../case-view.ts';
import { notesOnCard } from './note-lines.ts';
import { newChat } from '../link-wish.ts';
import { OFFICE_ACTS, officeRefusal } from './refusal.ts';

/** A card is read on a phone; the whole story is one tap away. */
const LONGEST_STORY_ON_CARD = 600;
const LONGEST_STORY_IN_ALERT = 300;
/** Below Telegram's 4096 with the heading. */
const LONGEST_PART = 3000;

export const QUEUE = commandChoice('antrean', 'choice-officer-queue');

export const openCase = (reference: string): Choice => ({
  ...caseChoice('officer', reference, 'open', 'choice-officer-open'),
  values: { reference },
});

/** What an officer may do to the case now. An identity is opened by words with a reason, never by one tap. */
export const officeActs = (officeCase: OfficeCase): readonly Choice[] =>
  OFFICE_ACTS.filter((act) => act !== 'identity' && officeRefusal(officeCase, act) === null).map((act) =>
    caseChoice('officer', officeCase.reference, act, `choice-officer-${act}`),
  );

const line = (key: string, values?: NonNullable<Say['values']>): Text => (values ? { key, values } : { key });

const withdrawalLine = ({ withdrawal, status }: OfficeCase): readonly Text[] => {
  if (withdrawal === null) return [];
  const { day, reason } = withdrawal;
  return [
    line(status === 'closed' ? 'officer-card-withdrawn' : 'officer-card-withdrawal-asked', {
      day: { kind: 'date', day },
      reason: reason === null ? '' : line('officer-withdrawal-reason', { text: reason }),
    }),
  ];
};

const MOST_CALLS = 5;

/** Who was called, the last ones: everybody is called again and again while nobody answers. */
const callLines = ({ calls }: OfficeCase): readonly Text[] =>
  calls.slice(-MOST_CALLS).map((call) => line('officer-card-call', call));

const flags = (officeCase: OfficeCase): readonly Text[] => [
  ...(officeCase.emergency
    ? [
        officeCase.acknowledgedBy === null
          ? line('officer-card-emergency')
          : line('officer-card-emergency-taken', { name: officeCase.acknowledgedBy }),
        ...callLines(officeCase),
      ]
    : []),
  ...(officeCase.protected === null ? [] : [line('officer-card-protected', { why: officeCase.protected })]),
  ...(officeCase.linkWish === null
    ? []
    : [
        line('officer-card-link-wish', {
          chat: newChat(officeCase.linkWish.channel),
          why: { key: 'officer-link-why', values: { why: officeCase.linkWish.why } },
        }),
      ]),
  ...(officeCase.timeAsked === null
    ? []
    : [
        line('officer-card-time-asked', {
          day: { kind: 'date', day: officeCase.timeAsked.day },
          text: officeCase.timeAsked.reason,
        }),
      ]),
  ...withdrawalLine(officeCase),
  ...(officeCase.whyOffice === null || officeCase.status === 'closed'
    ? []
    : [line('officer-card-why', { why: officeCase.whyOffice })]),
];

/** A question to the office has no agency to be missed. */
const agencyLine = ({ lane, agencyLabel }: OfficeCase): readonly Text[] => {
  if (agencyLabel !== null) return [line('officer-card-agency', { agency: agencyLabel })];
  return lane === 'konsultasi' ? [] : [line('officer-card-no-agency')];
};

const facts = (officeCase: OfficeCase): readonly Text[] => [
  ...agencyLine(officeCase),
  ...(officeCase.placeLabel === null ? [] : [line('officer-card-place', { place: officeCase.placeLabel })]),
  ...(officeCase.date === null ? [] : [line('officer-card-date', { date: eventDate(officeCase.date) })]),
];

const ratingLine = ({ rating }: OfficeCase): readonly Text[] => {
  if (rating === null) return [];
  const { stars, reason } = rating;
  const why = reason === null ? '' : line('officer-card-rating-reason', { text: reason });
  return [line('officer-card-rating', { stars, reason: why })];
};

/** A photo that was evidence elsewhere is a question for a person, not a verdict. */
const evidenceLines = ({ evidence }: OfficeCase): readonly Text[] => {
  if (evidence === null) return [];
  const { count, similar } = evidence;
  return [line('officer-card-evidence', { count }), ...(similar.length === 0 ? [] : [evidenceSeen(similar)])];
};

const evidenceSeen = (similar: readonly string[]): Text =>
  line('officer-evidence-similar', { cases: similar.join(', ') });

/** To all officers, when the answer's photo turns out to be nearly that of another case. */
export const evidenceSeenBefore = (reference: string, similar: readonly string[]): Say => ({
  key: 'officer-evidence-seen',
  values: { reference, similar: evidenceSeen(similar) },
  choices: [openCase(reference)],
});

/** That it is one of several parts, or which other agencies answer it. */
const partLines = ({ partOf, parts }: OfficeCase): readonly Text[] => [
  ...(partOf === null ? [] : [line('officer-card-part-of', { reference: partOf })]),
  ...parts.map(({ reference, agencyLabel, status }) =>
    line('officer-card-part', { reference, status, agency: agencyLabel ?? { key: 'officer-no-agency' } }),
  ),
];

/** More numbers on a card are read by nobody. */
const MOST_ALIKE = 5;
const alikeLine = ({ alike }: OfficeCase): readonly Text[] =>
  alike.length === 0
    ? []
    : [
        line('officer-card-alike', {
          count: alike.length,
          references: alike.slice(0, MOST_ALIKE).join(', '),
        }),
      ];

const recordedLines = ({ recorded }: OfficeCase): readonly Text[] => {
  if (recorded === null) return [];
  const { source, proxy, hasChat } = recorded;
  const chat = !hasReporter(source) ? 'nobody' : hasChat ? 'linked' : 'none';
  return [
    line('officer-card-recorded', { source: sourceText(source), chat }),
    ...(proxy === null ? [] : [line('officer-card-proxy', { relation: proxy })]),
  ];
};

const state = (officeCase: OfficeCase): readonly Text[] => [
  ...recordedLines(officeCase),
  line('officer-card-attachments', {
    count: officeCase.attachments,
    shown: officeCase.files.filter((file) => file.released).length,
  }),
  ...evidenceLines(officeCase),
  ...(officeCase.identityMissing ? [line('officer-card-identity-missing')] : []),
  ...(officeCase.mutedUntil === null
    ? []
    : [line('officer-card-muted', { until: { kind: 'date', day: officeCase.mutedUntil } })]),
  ...(officeCase.lane === 'laporan'
    ? [line(officeCase.checked ? 'officer-card-checked' : 'officer-card-unchecked')]
    : []),
  ...(officeCase.newsAskedOn === null || officeCase.status === 'closed'
    ? []
    : [line('officer-card-news-asked', { day: { kind: 'date', day: officeCase.newsAskedOn } })]),
  ...(officeCase.holder === null
    ? []
    : [
        line('officer-card-holder', {
          kind: officeCase.holder.mine ? 'mine' : officeCase.holder.kind,
          name: officeCase.holder.label,
        }),
      ]),
  ...(officeCase.answerBy === null || officeCase.status === 'closed'
    ? []
    : [line('officer-card-due', { day: { kind: 'date', day: officeCase.answerBy } })]),
  ...ratingLine(officeCase),
];

const heading = (officeCase: OfficeCase): Text => ({
  key: 'officer-card-heading',
  values: {
    lane: officeCase.lane,
    reference: officeCase.reference,
    topic: officeCase.topicLabel,
    status: officeCase.status,
  },
});

/** The card: what is urgent, the facts, the story cut short, where it stands, and what can be done now. */
export const officeCard = (officeCase: OfficeCase): Say => {
  const story = excerpt(officeCase.story, LONGEST_STORY_ON_CARD);
  const lines = [
    ...flags(officeCase),
    ...facts(officeCase),
    story.text === '' ? line('officer-card-spoken') : line('officer-card-story', { text: story.text }),
    ...partLines(officeCase),
    ...(officeCase.people > 1 ? [line('officer-card-people', { people: officeCase.people })] : []),
    ...alikeLine(officeCase),
    ...state(officeCase),
    ...notesOnCard(officeCase),
  ];
  const whole = story.cut ? [caseChoice('officer', officeCase.reference, 'read', 'choice-officer-read')] : [];
  return {
    key: 'officer-card',
    values: { heading: heading(officeCase), lines },
    choices: [...officeActs(officeCase), ...whole, QUEUE],
  };
};

/** The whole story in as many messages as it needs; the last has the acts. */
export const wholeStory = (officeCase: OfficeCase): readonly Say[] => {
  const parts = pieces(officeCase.story, LONGEST_PART);
  return parts.map((text, at) => ({
    key: 'officer-whole',
    values: { reference: officeCase.reference, part: at + 1, parts: parts.length, text },
    ...(at === parts.length - 1 ? { choices: [...officeActs(officeCase), QUEUE] } : {}),
  }));
};

/** To whoever is called: somebody is in danger and one of them has to say "Saya tangani". The last call is the one it goes to. */
export const emergencyAlert = (officeCase: OfficeCase): Say => ({
  key: 'officer-emergency',
  values: {
    reference: officeCase.reference,
    topic: officeCase.topicLabel,
    place: officeCase.placeLabel ?? { key: 'officer-place-unknown' },
    lines: [
      { key: 'plain', values: { text: excerpt(officeCase.story, LONGEST_STORY_IN_ALERT).text } },
      ...officeCase.calls
        .slice(0, -1)
        .slice(-MOST_CALLS)
        .map((call) => line('officer-emergency-unanswered', call)),
    ],
  },
  choices: [
    caseChoice('officer', officeCase.reference, 'acknowledge', 'choice-officer-acknowledge'),
    openCase(officeCase.reference),
  ],
});

/** To the head: an alarm went to everybody, since nobody is on duty. */
export const rosterGap = (reference: string): Say => ({
  key: 'officer-roster-gap',
  values: { reference },
  choices: [commandChoice('piket', 'choice-officer-roster')],
});

/** To the others who were called: `name` has the emergency. */
export const emergencyTaken = (reference: string, name: string): Say => ({
  key: 'officer-emergency-taken',
  values: { reference, name },
  choices: [openCase(reference)],
});
