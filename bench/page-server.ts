import type { Instant } from '@tauride/procedure';
import { type Author, createAssembly, createLog, type Hall, startServer } from '../apps/server/src/index.ts';
import { cooperative } from '../examples/cooperative/script.ts';
import { answerParent } from './child.ts';

export interface ServerQuestion {
  readonly dataDir: string;
  /** Folder of the built web app. */
  readonly webDir: string;
}

async function play(hall: Hall): Promise<void> {
  for (const { by, at, command } of cooperative.steps(Date.now() as Instant)) {
    const author: Author = by === 'operator' ? { kind: 'operator' } : { kind: 'member', member: by };
    const done = await hall.execute(command, author, { at });
    if (!done.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(done.error)}`);
  }
}

/** A congress of 180 delegates in the middle of a debate, on Tauride's own server; answers a delegate's link. */
answerParent<ServerQuestion>(async ({ dataDir, webDir }) => {
  const log = createLog('error', process.stderr);
  await createAssembly({ dataDir, log, work: play });
  const server = await startServer({ dataDir, webDir, port: 0, logger: log });
  return { link: server.link(cooperative.delegates[1], 'delegate') };
});
