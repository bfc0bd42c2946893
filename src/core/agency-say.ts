// The messages a focal point gets about a case. Every function here takes an AgencyFace or an AgencyText: the reporter
// cannot be passed in.
import type { Say } from './say.ts';

declare const fromFace: unique symbol;
/** Words for a focal point. Only functions of this file make one. */
export type AgencySay = Say & { readonly [fromFace]: true };
