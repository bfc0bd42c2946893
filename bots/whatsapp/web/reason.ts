// Reasons of the browser's process that are more than the library's own words.
export const REASON = { offline: 'offline', expired: 'expired', tooLarge: 'too-large' } as const;
