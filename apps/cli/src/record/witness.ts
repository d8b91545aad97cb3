import { startWitness, type Witness } from '@tauride/server';
import { portOf, portRefused, toldToEnd } from '../listening.ts';
import { Stop } from '../stop.ts';
import { keyFrom } from './trusted-keys.ts';

interface Options {
  readonly name: string;
  readonly log: readonly string[];
  readonly data: string;
  readonly port: string;
}

/** Runs a witness until the process is told to end.
 *  @throws Stop when a key, the name, the folder or the port can't be used */
export async function witness(options: Options): Promise<void> {
  const running = await started(options);
  console.log(`witness at ${running.url}\nkey ${running.key}`);
  await toldToEnd();
  await running.close();
}

async function started({ name, log, data, port }: Options): Promise<Witness> {
  const logs = log.map((given) => keyFrom(given, 'log'));
  const number = portOf(port);
  try {
    return await startWitness({ dataDir: data, name, logs, port: number });
  } catch (error) {
    const { message } = error as Error;
    throw (
      portRefused(error, port) ??
      new Stop(2, `The witness can't start in ${data}: ${message}`, { cause: error })
    );
  }
}
