import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Instant } from '@tauride/procedure';
import {
  createAssembly,
  createLog,
  enterAudit,
  Fault,
  readSignInFile,
  readWitnessPolicy,
  type Server,
  startServer,
} from '@tauride/server';
import { cannotUse } from '../data-folder.ts';
import { portOf, portRefused, toldToEnd } from '../listening.ts';
import { takeOrders } from '../orders/take-orders.ts';
import { play } from '../play.ts';
import { Stop } from '../stop.ts';
import { type Example, exampleNamed, exampleOf } from './examples.ts';
import { type Secured, securing, warnings } from './tls.ts';
import { welcome } from './welcome.ts';

export interface ServeOptions {
  readonly data: string;
  readonly port: string;
  readonly example?: string | true;
  readonly wholeNight?: true;
  readonly databaseUrl?: string;
  readonly witnessPolicy?: string;
  readonly signIn?: string;
  readonly host?: string;
  readonly tls?: true;
  readonly tlsName?: readonly string[];
  readonly httpPort?: string;
}

const WEB = fileURLToPath(new URL('../../../web/dist', import.meta.url));

type Log = ReturnType<typeof createLog>;

/** Serves the assembly of a data folder until the process is told to end.
 *  @throws Stop when the options, the port or the folder can't be used */
export async function serve(options: ServeOptions): Promise<void> {
  if (options.databaseUrl !== undefined)
    throw new Stop(
      2,
      'PostgreSQL is not supported yet. Leave --database-url away: the data folder has its own store.',
    );
  const port = portOf(options.port);
  const example = options.example === undefined ? undefined : await exampleNamed(options.example);
  // Standard output is for the links; what the server logs goes to the other.
  const log = createLog('warn', process.stderr);
  const secured = options.tls ? await securing(options) : undefined;
  let refusedSignIns = 0;
  const refused = (): void => void (refusedSignIns += 1);
  const server = await started({ options, port, example, log, secured, refused });
  const door = await secured?.openDoor(server.url);
  const { state } = server.hall;
  const played = state.phase === 'founded' ? await exampleOf(state.id) : undefined;
  if (!existsSync(join(WEB, 'index.html')))
    console.error('The screens are not built: stop this, and run "npm start" once, which builds them.');
  for (const line of welcome(server, { data: options.data, played })) console.log(line);
  for (const line of secured?.lines(server.url, door?.port) ?? warnings(options, server)) console.log(line);
  const endOrders = takeOrders(options.data, server);
  await toldToEnd();
  await endOrders();
  await door?.close();
  await server.close();
  enterAudit(options.data, {
    at: Date.now(),
    act: 'serve',
    phase: 'done',
    options: [],
    counts: { refusedSignIns },
  });
}

interface Starting {
  readonly options: ServeOptions;
  readonly port: number;
  readonly example: Example | undefined;
  readonly log: Log;
  readonly secured: Secured | undefined;
  /** Told of each request whose sign-in was refused. */
  readonly refused: () => void;
}

async function started({ options, port, example, log, secured, refused }: Starting): Promise<Server> {
  const witnessPolicy = fileAt(options.witnessPolicy, readWitnessPolicy);
  // An environment may name it where no line of command is at hand.
  const signIn = fileAt(options.signIn ?? process.env['TAURIDE_SIGN_IN'], readSignInFile);
  try {
    if (example) await playInto({ dataDir: options.data, example, log, whole: options.wholeNight === true });
    return await startServer({
      dataDir: options.data,
      port,
      webDir: WEB,
      logger: log,
      ...(options.host === undefined ? {} : { host: options.host }),
      ...(secured === undefined ? {} : { tls: secured.files }),
      routes: (app) => {
        secured?.routes(app);
        app.addHook('onResponse', async (_request, { statusCode }) => void (statusCode === 401 && refused()));
      },
      ...(witnessPolicy === undefined ? {} : { witnessPolicy }),
      ...(signIn === undefined ? {} : { signIn }),
    });
  } catch (error) {
    throw portRefused(error, options.port) ?? cannotUse(options.data, error) ?? error;
  }
}

function fileAt<T>(path: string | undefined, read: (path: string) => T): T | undefined {
  try {
    return path === undefined ? undefined : read(path);
  } catch (error) {
    if (error instanceof Fault) throw new Stop(2, error.message, { cause: error });
    throw error;
  }
}

interface Playing {
  readonly dataDir: string;
  readonly example: Example;
  readonly log: Log;
  readonly whole: boolean;
}

/** An assembly that is there already stays as it is. */
async function playInto({ dataDir, example, log, whole }: Playing): Promise<void> {
  const steps = example.steps(Date.now() as Instant);
  const count = whole || example.ending === null ? steps.length : steps.length - example.ending.steps;
  const acts = steps.slice(0, count).map((step) => ({ kind: 'act', ...step }) as const);
  await createAssembly({ dataDir, log, work: async (hall) => await play(hall, acts) });
}
