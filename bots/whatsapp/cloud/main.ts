// WhatsApp over the official API, held by exactly one process: what is due is sent here; what people write comes through the
// web part's door.
import type { Desk } from '../../../src/desk/desk.ts';
import type { Jobs } from '../../../src/jobs.ts';
import { startOutflow, type Outflow } from '../../outflow.ts';
import { openGraph } from './graph.ts';
import { cloudChannel, type CloudSettings } from './send.ts';

export const run = (desk: Desk, jobs: Jobs, settings: CloudSettings): Pick<Outflow, 'stop'> => {
  const graph = openGraph(settings.token, settings.apiRoot);
  const listLabel = desk.copy.word({ key: 'whatsapp-list' }, { buttons: true }).text;
  return startOutflow(desk, cloudChannel(graph, settings, listLabel), jobs);
};
