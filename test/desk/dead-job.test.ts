import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCopy } from '../../src/copy/copy.ts';
import { onDeadJob, onJobDone } from '../../src/desk/dead-job.ts';
import { playAgain } from '../../src/desk/play-again.ts';
import { filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

let house: CaseDesk;
let job: { readonly queue: 'route'; readonly id: string };
const fault = new Error('DatabaseError 23514');

beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('rina');
  await house.does('rahma', { kind: 'file', filing: filingOf('DEAD1-A') });
  job = { queue: 'route', id: (await house.row('DEAD1-A')).id };
});
afterAll(() => house.end());

const listed = async () => (await house.finds('rina', { kind: 'failed-list' })).failedList ?? [];
const told = async () => (await house.keys('rina')).filter((key) => key === 'officer-failed-job').length;

describe('a job that failed at every try', () => {
  it('is told to officers once, however often it fails, and listed with its case and kind of fault', async () => {
    await onDeadJob(house.desk, job, fault);
    await onDeadJob(house.desk, job, fault);
    expect(await told()).toBe(1);
    const [line, ...more] = await listed();
    expect(more).toEqual([]);
    expect(line).toMatchObject({ job: { queue: 'route', reference: 'DEAD1-A' }, errorClass: fault.message });
    const say = { key: 'officer-failed-job-line', values: { id: '1', day: '2', time: '3', fault: 'F' } };
    const words = (work: string, reference: string) =>
      openCopy().text({ ...say, values: { ...say.values, work, reference } }, 'id');
    expect(words('route', 'DEAD1-A')).toContain('meneruskan kasus DEAD1-A · F');
    expect(words('broadcast', 'none')).toContain('menulis siaran · F');
  });

  it('is told to its queue again when an officer wants it, and stands there anew when it fails again', async () => {
    const [line] = await listed();
    await house.does('rina', { kind: 'failed-event', id: line!.id, act: 'again', note: '' });
    expect(await playAgain(house.desk)).toEqual([job]);
    expect(await playAgain(house.desk)).toEqual([]);
    expect(await listed()).toEqual([]);
    await onDeadJob(house.desk, job, fault);
    expect(await told()).toBe(2);
    expect(await listed()).toHaveLength(1);
  });

  it('is crossed off when it was done after all', async () => {
    await onJobDone(house.desk, { queue: 'clock', id: job.id });
    expect(await listed()).toHaveLength(1);
    await onJobDone(house.desk, job);
    expect(await listed()).toEqual([]);
  });
});
