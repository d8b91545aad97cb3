import type { Instant } from '@tauride/procedure';
import { play } from '../apps/cli/src/play.ts';
import { createAssembly, createLog, startServer } from '../apps/server/src/index.ts';
import { cooperative } from '../examples/cooperative/script.ts';
import { answerParent } from './child.ts';

export interface ServerQuestion {
  readonly dataDir: string;
  /** Folder of the built web app. */
  readonly webDir: string;
}

/** A congress of 180 delegates in the middle of a debate, on Tauride's own server; answers a delegate's link. */
answerParent<ServerQuestion>(async ({ dataDir, webDir }) => {
  const log = createLog('error', process.stderr);
  const steps = cooperative.steps(Date.now() as Instant).map((step) => ({ kind: 'act', ...step }) as const);
  await createAssembly({ dataDir, log, work: async (hall) => await play(hall, steps) });
  const server = await startServer({ dataDir, webDir, port: 0, logger: log });
  return { link: server.link(cooperative.delegates[1], 'delegate') };
});
