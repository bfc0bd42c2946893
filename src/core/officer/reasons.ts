// Why a case is ended by the office. From the closing reasons the Riau office reports.
import type { Text } from '../say.ts';

export const REASONS = ['authority', 'incomplete', 'court', 'withdrawn'] as const;

export const isReason = (text: string): text is (typeof REASONS)[number] =>
  REASONS.some((reason) => reason === text);

/** The sentence for the citizen: what `rejected` carries is one of REASONS or an officer's own words. */
export const reasonText = (reason: string): Text =>
  isReason(reason)
    ? { key: `notice-reason-${reason}` }
    : { key: 'notice-reason-words', values: { text: reason } };
