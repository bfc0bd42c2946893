// Once a week each focal point is asked how his open cases stand.
import { addDays, daysBetween, isWorkingDay, weekdayOf, type Holidays } from './calendar.ts';
import type { Day } from './reading.ts';

/** Whether he is asked today: on this weekday (1 Monday to 5; 0 never), or on the first working day of its week after it. */
export const isProgressDay = (today: Day, weekday: number, holidays: Holidays): boolean => {
  if (weekday === 0 || !isWorkingDay(today, holidays)) return false;
  const usual = addDays(today, weekday - weekdayOf(today));
  const passed = Array.from({ length: Math.max(0, daysBetween(usual, today)) }, (_, n) => addDays(usual, n));
  return usual <= today && passed.every((day) => !isWorkingDay(day, holidays));
};
