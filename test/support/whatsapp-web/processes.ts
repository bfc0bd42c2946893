// The processes behind a profile, found as the machine lists them: what a test kills is what a bad day would.
import { readdirSync, readFileSync } from 'node:fs';

type Process = { readonly pid: number; readonly args: readonly string[]; readonly parent: number };

const all = (): readonly Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const args = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        return [
          { pid: Number(name), args, parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) },
        ];
      } catch {
        return [];
      }
    });

const browserOf = (profile: string): Process | undefined =>
  all().find(
    ({ args }) =>
      args.includes(`--user-data-dir=${profile}/session`) && !args.some((arg) => arg.startsWith('--type=')),
  );

const kill = (found: Process | undefined): boolean => {
  if (found === undefined) return false;
  process.kill(found.pid, 'SIGKILL');
  return true;
};

const isBelow = (processes: readonly Process[], one: Process, above: number): boolean => {
  for (let parent = one.parent; parent > 1; parent = processes.find(({ pid }) => pid === parent)?.parent ?? 0)
    if (parent === above) return true;
  return false;
};

/** The page crashes. False: there is none now. */
export const crashPage = (profile: string): boolean => {
  const browser = browserOf(profile);
  const processes = all();
  // A renderer writes its whole command line as one text; a spare one may stand beside that of the page.
  const pages = processes.filter(
    (one) => browser && /--type=renderer/.test(one.args.join(' ')) && isBelow(processes, one, browser.pid),
  );
  return pages.map(kill).includes(true);
};

/** The process that holds the browser is killed. False: there is none now. */
export const killHolder = (profile: string): boolean => {
  const browser = browserOf(profile);
  return kill(browser && all().find(({ pid }) => pid === browser.parent));
};
