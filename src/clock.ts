// Office time: what deadlines, office hours and quiet hours go by. Leases, retries and limits go by real time and never ask here.
// Outside production CLOCK lets it begin elsewhere and run faster; one row in PostgreSQL tells every process how.
import type { ClockSetting } from './clock-setting.ts';
import type { Db } from './store/database.ts';
import { clearOfficeClock, officeClock, setOfficeClock } from './store/office-clock.ts';
import type { OfficeClock } from './store/office-clock.ts';

export type Clock = {
  /** Office time now. */
  readonly now: () => Date;
  /** Office seconds in one real second; 0: it stands still until it is moved. */
  readonly speed: number;
  /** Real milliseconds until an office instant; 0 when it has passed, Infinity while time stands still. */
  readonly realUntil: (office: Date) => number;
  /** Looks how office time runs now, where another process may have moved it. */
  readonly refresh: () => Promise<void>;
};

export type FollowedClock = Clock & { readonly close: () => void };

/** WIB keeps the same distance to UTC all year. */
const WIB_MS = 7 * 3_600_000;
const MINUTE_MS = 60_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MINUTES_OF_A_DAY = 24 * 60;

/** How long a move of office time may take to reach another process; one look is a query by primary key. */
const LOOK_MS = 100;

const REAL: OfficeClock = { realOrigin: new Date(0), officeOrigin: new Date(0), speed: 1, heldAt: null };

/** The clock a row describes. `real` gives real time in milliseconds. */
export const clockOf = (row: OfficeClock | null, real: () => number = Date.now): Omit<Clock, 'refresh'> => {
  const { realOrigin, officeOrigin, speed } = row ?? REAL;
  const now = (): number => officeOrigin.getTime() + (real() - realOrigin.getTime()) * speed;
  return {
    now: () => new Date(now()),
    speed,
    realUntil: (office) => {
      const left = office.getTime() - now();
      return left <= 0 ? 0 : Math.ceil(left / speed);
    },
  };
};

/**
 * The office's clock. A `setting` that differs from the one in force sets it anew, the same one goes on where it is. Without
 * a setting office time is real time again; `follow` leaves the row alone and reads it, for tools beside a running house.
 * `moves`: somebody may move it while this process runs, so it is looked at again and again.
 */
export const openClock = async (
  db: Db,
  setting: ClockSetting | null | 'follow',
  { moves = false } = {},
): Promise<FollowedClock> => {
  if (setting === null) await clearOfficeClock(db, moves);
  else if (setting !== 'follow') await setOfficeClock(db, setting, new Date());
  let current = clockOf(await officeClock(db));
  const look = async (): Promise<void> => {
    current = clockOf(await officeClock(db));
  };
  // A database out for a moment leaves the time as it was; the next look is soon.
  const timer = moves ? setInterval(() => void look().catch(() => undefined), LOOK_MS) : undefined;
  timer?.unref();
  return {
    now: () => current.now(),
    get speed() {
      return current.speed;
    },
    realUntil: (office) => current.realUntil(office),
    refresh: moves ? look : async () => undefined,
    close: () => clearInterval(timer),
  };
};

const inWib = (instant: Date): string => new Date(instant.getTime() + WIB_MS).toISOString();

/** The WIB calendar day of an instant, YYYY-MM-DD. */
export const wibDay = (instant: Date): string => inWib(instant).slice(0, 10);

/** Minutes since midnight in WIB, 0 to 1439. */
export const wibMinute = (instant: Date): number => {
  const [hour = 0, minute = 0] = inWib(instant).slice(11, 16).split(':').map(Number);
  return hour * 60 + minute;
};

/** The instant of a WIB day and a minute since its midnight. Throws on what is no day or no minute. */
export const fromWib = (day: string, minute: number): Date => {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Parsing forgives the thirtieth of February; writing it out does not give it back.
  const isDay = DAY.test(day) && !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
  if (!isDay || !(minute >= 0 && minute <= MINUTES_OF_A_DAY)) {
    throw new Error(
      `${day} ${minute} is no WIB day and minute; give YYYY-MM-DD and 0 to ${MINUTES_OF_A_DAY}`,
    );
  }
  return new Date(midnight + minute * MINUTE_MS - WIB_MS);
};
