import { type Child, startChild } from './child.ts';
import { inFolder } from './folder.ts';
import { type Benchmark, type Measurement, median, milliseconds, verdict } from './measure.ts';
import type { ClientQuestion, EntryAnswer } from './sign-in-clients.ts';
import type { ServerQuestion } from './sign-in-server.ts';

const DELEGATES = 2_000;
const ALLOWED_NS = 60e9;
/** An act of the sitting meanwhile. */
const ACT_ALLOWED_NS = 1e9;
const SHEET_ALLOWED_NS = 30e9;

interface Listening {
  readonly port: number;
  readonly codes: readonly string[];
  readonly tokens: readonly string[];
}

interface Sheet {
  readonly elapsed: number;
  readonly bytes: number;
}

interface Stopped {
  readonly times: readonly number[];
  readonly devices: number;
}

/** Two thousand delegates sign in by slip while a sitting runs, a hundred at a time: each shows a code, which makes a device durable,
 *  loads the state and opens a stream. Against as many who come by a link and send an empty request in its place. */
export const signIn: Benchmark = {
  name: 'sign-in',
  run: async () => [...(await coming('link')), ...(await coming('slip'))].slice(1).map(withBaseline),
};

let baseline = '';

/** On a server of their own each, so that the streams of the ones do not cost the others. */
async function coming(by: 'link' | 'slip'): Promise<readonly Measurement[]> {
  return await inFolder(async (dataDir) => {
    const [server, clients] = [startChild('sign-in-server.ts'), startChild('sign-in-clients.ts')];
    try {
      const { port, codes, tokens } = await askServer<Listening>(server, {
        kind: 'listen',
        dataDir,
        delegates: DELEGATES,
      });
      await askServer(server, { kind: 'go-on' });
      const entered = await clients.ask<EntryAnswer>({
        port,
        by,
        keys: by === 'slip' ? codes : tokens,
      } satisfies ClientQuestion);
      const stopped = await askServer<Stopped>(server, { kind: 'stop' });
      if (stopped.devices !== (by === 'slip' ? DELEGATES : 0))
        throw new Error(`${stopped.devices} devices are signed in.`);
      const sheet = by === 'slip' ? await askServer<Sheet>(server, { kind: 'print' }) : null;
      await askServer(server, { kind: 'close' });
      if (sheet) return [...measurements(entered, stopped), sheetOf(sheet)];
      baseline = `${seconds(entered.elapsed)} by link`;
      return [{ ...measurements(entered, stopped)[0]!, name: 'by link' }];
    } finally {
      await Promise.all([server.stop(), clients.stop()]);
    }
  });
}

function measurements({ elapsed, each }: EntryAnswer, { times }: Stopped): readonly Measurement[] {
  const slowest = Math.max(...times);
  return [
    {
      name: `${DELEGATES} delegates, from slip to stream`,
      measured: `${seconds(elapsed)}, each ${milliseconds(median(each))}`,
      baseline: '60 s allowed',
      ...verdict(elapsed / ALLOWED_NS, { atMost: 1 }),
    },
    {
      name: 'acts of the sitting meanwhile',
      measured: `${milliseconds(median(times))}, the slowest of ${times.length} ${milliseconds(slowest)}`,
      baseline: '1 s allowed for the slowest',
      ...verdict(slowest / ACT_ALLOWED_NS, { atMost: 1 }),
    },
  ];
}

function sheetOf({ elapsed, bytes }: Sheet): Measurement {
  return {
    name: `a sheet of ${DELEGATES} slips`,
    measured: `${seconds(elapsed)}, ${(bytes / 1e6).toFixed(1)} MB`,
    baseline: '30 s allowed',
    ...verdict(elapsed / SHEET_ALLOWED_NS, { atMost: 1 }),
  };
}

function withBaseline(measurement: Measurement, at: number): Measurement {
  return at === 0 ? { ...measurement, baseline: `${baseline}; ${measurement.baseline}` } : measurement;
}

function seconds(nanoseconds: number): string {
  return `${(nanoseconds / 1e9).toFixed(1)} s`;
}

const askServer = <T>(server: Child, question: ServerQuestion): Promise<T> => server.ask<T>(question);
