import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.ts';
import { startChild } from './child.ts';
import { inFolder } from './folder.ts';
import { type Benchmark, type Measurement, median, milliseconds, verdict } from './measure.ts';
import type { ServerQuestion } from './page-server.ts';

const ROUNDS = 5;
const BYTES_ALLOWED = 150_000;
const TIME_ALLOWED_NS = 2e9;
/** Words of the question that is before the house in the example. */
const QUESTION = 'by tonnage landed';

/** A phone of little power on a mobile network. */
const SLOW = { cpu: 4, latencyMs: 150, bitsPerSecond: 1_600_000 };

const ROOT = join(import.meta.dirname, '..');

/** A delegate opens the link with an empty cache, until the question can be read: on a slow phone, against the same
 *  page with nothing slowed down. */
export const page: Benchmark = {
  name: 'page',
  run: async () =>
    await inFolder(async (folder) => {
      const webDir = join(folder, 'web');
      build(webDir);
      const [server, chromium] = [startChild('page-server.ts'), await launchBrowser()];
      const { browser } = chromium;
      try {
        const question: ServerQuestion = { dataDir: join(folder, 'data'), webDir };
        const { link } = await server.ask<{ link: string }>(question);
        await visit(browser, link, { slowed: false });
        const rounds: [Visit, Visit][] = [];
        for (let round = 0; round < ROUNDS; round += 1)
          rounds.push([
            await visit(browser, link, { slowed: false }),
            await visit(browser, link, { slowed: true }),
          ]);
        return measurements(rounds);
      } finally {
        await Promise.all([chromium.close(), server.stop()]);
      }
    }),
};

function build(webDir: string): void {
  const vite = join(ROOT, 'node_modules/.bin/vite');
  const { status, stdout, stderr } = spawnSync(vite, ['build', 'apps/web', '--outDir', webDir], {
    cwd: ROOT,
  });
  if (status !== 0) throw new Error(`The web app was not built:\n${String(stdout)}${String(stderr)}`);
}

interface Visit {
  readonly questionNs: number;
  readonly bytes: number;
}

async function visit(browser: Browser, link: string, { slowed }: { slowed: boolean }): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  try {
    const opened = await context.newPage();
    await opened.addInitScript(watchFor, QUESTION);
    if (slowed) await slowDown(await context.newCDPSession(opened));
    await opened.goto(link, { waitUntil: 'commit' });
    const seen = await opened.waitForFunction(() => (globalThis as Watched).questionSeenMs);
    const questionNs = Math.round(Number(await seen.jsonValue()) * 1e6);
    // The stream stays open, so the network is never idle: what else is loaded follows soon.
    await opened.waitForTimeout(1_500);
    return { questionNs, bytes: await bytesOf(opened) };
  } finally {
    await context.close();
  }
}

interface Watched {
  questionSeenMs?: number;
}

/** Runs in the page before its own scripts: notes the time of the frame in which the words first stand there. */
function watchFor(words: string): void {
  const look = (): void => {
    if (!document.body?.textContent.includes(words)) requestAnimationFrame(look);
    else requestAnimationFrame(() => ((globalThis as Watched).questionSeenMs = performance.now()));
  };
  look();
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  const throughput = SLOW.bitsPerSecond / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.latencyMs,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
}

/** Bytes of scripts and styles as they came over the wire, without headers. */
async function bytesOf(opened: Page): Promise<number> {
  return await opened.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => /\.(js|css)$/.test(new URL(name).pathname))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
}

function measurements(rounds: readonly (readonly [Visit, Visit])[]): Measurement[] {
  const [fast, slow] = [0, 1].map((which) => median(rounds.map((round) => round[which]!.questionNs)));
  const bytes = median(rounds.map(([, { bytes: sent }]) => sent));
  return [
    {
      name: 'script and style that a delegate is sent, compressed',
      measured: `${(bytes / 1_000).toFixed(1)} kB`,
      baseline: `${BYTES_ALLOWED / 1_000} kB allowed`,
      ...verdict(bytes / BYTES_ALLOWED, { atMost: 1 }),
    },
    {
      name: 'opening the link to the question, slow phone, empty cache',
      measured: milliseconds(slow!),
      baseline: `${milliseconds(fast!)} with nothing slowed; 2 s allowed`,
      ...verdict(slow! / TIME_ALLOWED_NS, { atMost: 1 }),
    },
  ];
}
