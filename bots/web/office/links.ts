// What the pages behind one-use links ask of the house.
import type { Desk } from '../../../src/desk/desk.ts';
import { fileOfTicket, writeFileTicket } from '../../../src/desk/file-ticket.ts';
import { redeemLink } from '../../../src/desk/open-link.ts';
import { askPairingCode, pairingOf, redeemPairing } from '../../../src/desk/pairing.ts';
import type { PairingLinks } from './pairing-routes.ts';
import type { OfficeRoutes } from './routes.ts';

export const linksOf = (desk: Desk): Pick<OfficeRoutes, 'openLink' | 'writeTicket' | 'fileOf'> => ({
  openLink: (token) => redeemLink(desk, token),
  writeTicket: (opened) => writeFileTicket(desk, opened),
  fileOf: (ticket, id) => fileOfTicket(desk, ticket, id),
});

export const pairingLinksOf = (desk: Desk): PairingLinks => ({
  openPairing: (token) => redeemPairing(desk, token),
  pairing: (ticket) => pairingOf(desk, ticket),
  askCode: (ticket, telephone) => askPairingCode(desk, ticket, telephone),
});
