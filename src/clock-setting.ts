// What CLOCK says: an office time to begin at, and how many office seconds pass in one real second, or that it steps.

export type ClockSetting = {
  /** As written: a changed text sets the clock anew. */
  readonly text: string;
  readonly officeOrigin: Date;
  /** 0: it stands still, and steps to what is due next. */
  readonly speed: number;
};

type Read =
  | { readonly kind: 'read'; readonly setting: ClockSetting }
  | { readonly kind: 'refused'; readonly why: string; readonly act: string };

const SHAPE =
  /^(?<instant>\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))(?:\*(?<speed>\S+))?$/;
/** A day a second: faster, and the one-second ticks skip over whole office days. */
const FASTEST = 86_400;

const refused = (why: string, act: string): Read => ({ kind: 'refused', why, act });

/** `2027-02-15T08:00+07:00*3600`: begin there, an hour a second; `*step`: from one due moment to the next. Without `*`: real speed. */
export const readClockSetting = (text: string): Read => {
  const { instant, speed } = SHAPE.exec(text)?.groups ?? {};
  if (instant === undefined || Number.isNaN(Date.parse(instant))) {
    return refused('is not a time with its zone', 'write for example 2027-02-15T08:00+07:00*3600');
  }
  const factor = speed === undefined ? 1 : speed === 'step' ? 0 : Number(speed);
  if (speed !== 'step' && !(factor >= 1 && factor <= FASTEST)) {
    return refused(
      `has a speed that is not between 1 and ${FASTEST}`,
      'write for example *3600, an hour a second, or *step',
    );
  }
  return { kind: 'read', setting: { text, officeOrigin: new Date(instant), speed: factor } };
};
