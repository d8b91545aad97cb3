import type { FastifyInstance } from 'fastify';
import { type Author, createLog, type Server, startServer } from '../apps/server/src/index.ts';
import type { Instant, SittingId } from '@tauride/procedure';
import { type Act, founding, opening } from './congress.ts';

export const SITTING = 'day-1' as SittingId;

export interface CongressServer extends Server {
  readonly act: (act: Act) => Promise<void>;
}

interface CongressOptions {
  readonly dataDir: string;
  readonly delegates: number;
  readonly routes?: (app: FastifyInstance) => void;
}

/** Tauride's own server with a congress whose sitting is open and whose delegates are all there. */
export async function startCongress({ delegates, ...options }: CongressOptions): Promise<CongressServer> {
  const server = await startServer({ ...options, port: 0, logger: createLog('error', process.stderr) });
  const act = async ({ by, command }: Act): Promise<void> => {
    const author: Author = by === 'operator' ? { kind: 'operator' } : { kind: 'member', member: by };
    const done = await server.hall.execute(command, author);
    if (!done.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(done.error)}`);
  };
  for (const one of [...founding(delegates), ...opening(SITTING, delegates, Date.now() as Instant)])
    await act(one);
  return { ...server, act };
}
