// The messages a focal point gets about a case. Every function here takes an AgencyFace or an AgencyText: the reporter
// cannot be passed in.
import type { AgencyFace, AgencyText } from './agency-face.ts';
import type { Say } from './say.ts';

declare const fromFace: unique symbol;
export type AgencySay = Say & { readonly [fromFace]: true };
