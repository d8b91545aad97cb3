import {
  openPlainDoor,
  ownHosts,
  prepareTls,
  type Server,
  type ServerOptions,
  type TlsFiles,
  trustRoutes,
} from '@tauride/server';
import { cannotUse } from '../data-folder.ts';
import { portOf, portRefused } from '../listening.ts';

export interface TlsOptions {
  readonly data: string;
  readonly tlsName?: readonly string[];
}

export interface SecuredOptions extends TlsOptions {
  readonly host?: string;
  readonly httpPort?: string;
}

type Door = Awaited<ReturnType<typeof openPlainDoor>>;

/** What a server by https has besides. */
export interface Secured {
  readonly files: TlsFiles;
  readonly routes: NonNullable<ServerOptions['routes']>;
  openDoor(url: string): Promise<Door | undefined>;
  /** What is printed at the start. */
  lines(url: string, door: number | undefined): readonly string[];
}

async function filesIn({ data, tlsName = [] }: TlsOptions): Promise<TlsFiles> {
  try {
    return await prepareTls({ dataDir: data, hosts: [...ownHosts(), ...tlsName], now: Date.now() });
  } catch (error) {
    throw cannotUse(data, error) ?? error;
  }
}

/** Makes what https needs, and says what to compare on the phones.
 *  @throws Stop when the folder can't be used */
export async function initTls(options: TlsOptions): Promise<void> {
  const { fingerprint, hosts } = await filesIn(options);
  console.log(`Certificate for ${hosts.join(', ')}`);
  console.log(`Fingerprint of the authority (SHA-256): ${fingerprint}`);
  console.log('Start with --tls --host 0.0.0.0 --http-port 7480; phones open the page /trust first.');
  console.error(
    `Whoever has ${options.data}/tls/authority.key can pass for this server before every phone that trusts it: keep it as you keep the assembly's own keys.`,
  );
}

/** @throws Stop when the folder or a port can't be used */
export async function securing(options: SecuredOptions): Promise<Secured> {
  const files = await filesIn(options);
  const { httpPort, host = '127.0.0.1' } = options;
  const port = httpPort === undefined ? undefined : portOf(httpPort);
  let own = '';
  return {
    files,
    routes: (app) => trustRoutes(app, files, () => own),
    openDoor: async (url) => {
      own = url;
      if (port === undefined) return undefined;
      try {
        return await openPlainDoor({ host, port, trusted: files, url });
      } catch (error) {
        throw portRefused(error, String(port)) ?? error;
      }
    },
    lines: (url, door) => [
      '',
      `how phones come to trust this server: ${door === undefined ? url : `http://${new URL(url).hostname}:${door}`}/trust`,
      `Fingerprint of the certificate (SHA-256), to compare there: ${files.fingerprint}`,
    ],
  };
}

/** Said where the server can be reached from other devices without https. */
export function warnings({ host }: SecuredOptions, { url }: Pick<Server, 'url'>): readonly string[] {
  const isOwn = host === undefined || host === 'localhost' || host === '::1' || host.startsWith('127.');
  if (isOwn) return [];
  return ['', `Whoever shares this network can read along at ${url}, links and votes too. For https: --tls`];
}
