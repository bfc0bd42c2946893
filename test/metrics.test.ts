import { expect, it } from 'vitest';
import { openMetrics } from '../src/metrics.ts';

it('counts turns, sends by verdict, repeats, failed events and how deep the queues are', async () => {
  const metrics = openMetrics({ defaults: false });
  metrics.turn('telegram', 0.02);
  metrics.turn('telegram', 3);
  metrics.sent('telegram', 'ok');
  metrics.sent('telegram', 'flood');
  metrics.repeated('web');
  metrics.failedEvent('web');
  metrics.jobDone('route', 'retry');
  metrics.depths([{ queue: 'route', waiting: 4, active: 1, failed: 2, paused: true }]);
  const { contentType, body } = await metrics.text();
  expect(contentType).toContain('text/plain');
  expect(body.split('\n')).toEqual(
    expect.arrayContaining([
      'narahubung_turns_total{channel="telegram"} 2',
      'narahubung_turn_seconds_bucket{le="0.025",channel="telegram"} 1',
      'narahubung_turn_seconds_count{channel="telegram"} 2',
      'narahubung_sends_total{channel="telegram",verdict="ok"} 1',
      'narahubung_sends_total{channel="telegram",verdict="flood"} 1',
      'narahubung_repeats_total{channel="web"} 1',
      'narahubung_failed_events_total{channel="web"} 1',
      'narahubung_jobs_total{queue="route",verdict="retry"} 1',
      'narahubung_queue_waiting{queue="route"} 4',
      'narahubung_queue_failed{queue="route"} 2',
      'narahubung_queue_paused{queue="route"} 1',
    ]),
  );
});

it('tells how much each channel has not sent and for how long, and nothing of one that has sent all', async () => {
  const metrics = openMetrics({ defaults: false });
  const linesNow = async () =>
    (await metrics.text()).body.split('\n').filter((line) => line.startsWith('narahubung_outbox_'));
  metrics.backlogs([
    { channel: 'telegram', unsent: 3, oldestSeconds: 61.5, held: { cap: 2 } },
    { channel: 'web', unsent: 1, oldestSeconds: 0.2, held: {} },
  ]);
  metrics.backlogs([{ channel: 'telegram', unsent: 2, oldestSeconds: 62, held: { night: 1 } }]);
  expect(await linesNow()).toEqual([
    'narahubung_outbox_unsent{channel="telegram"} 2',
    'narahubung_outbox_held{channel="telegram",why="night"} 1',
    'narahubung_outbox_oldest_seconds{channel="telegram"} 62',
  ]);
});

it('tells how the house is, and says so when that cannot be read', async () => {
  const metrics = openMetrics({ defaults: false });
  const channels = { telegram: 'down' } as const;
  metrics.figures({
    ...{ oldestUnrouted: 70, oldestUnfetched: 0, failedEvents: 2, peopleWaiting: 3, diskFree: 5 },
    channels,
  });
  const { body } = await metrics.text();
  for (const line of [
    'narahubung_oldest_unrouted_seconds 70',
    'narahubung_people_waiting 3',
    'narahubung_channel_state{channel="telegram",state="down"} 1',
    'narahubung_channel_state{channel="telegram",state="ok"} 0',
    'narahubung_database_reached 1',
  ])
    expect(body.split('\n')).toContain(line);
  metrics.figures(null);
  expect((await metrics.text()).body).toContain('narahubung_database_reached 0');
});

it('keeps two sets apart, so that tests and parts in one process do not meet', () => {
  expect(() => [openMetrics(), openMetrics()]).not.toThrow();
});

it('tells of Node itself too', async () => {
  expect((await openMetrics().text()).body).toContain('process_cpu_user_seconds_total');
});
