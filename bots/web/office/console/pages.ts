// Every page of the console and every act on one, each with what its visitor must be allowed. Nothing else is served to officers.
import { auditPages } from './audit.ts';
import { broadcastPages } from './broadcasts.ts';
import { casePages } from './case.ts';
import type { Page } from './console.ts';
import { inboxPages } from './inbox.ts';
import { networkPages } from './network.ts';
import { runningPages } from './running.ts';
import { settingPages } from './settings.ts';

export const PAGES: readonly Page[] = [
  ...inboxPages,
  ...casePages,
  ...broadcastPages,
  ...networkPages,
  ...runningPages,
  ...auditPages,
  ...settingPages,
];
