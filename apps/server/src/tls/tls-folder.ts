import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Tls } from '../http/listener.ts';
import { Fault } from '../store/fault.ts';
import type { Certified } from './authority.ts';

/** What a server by https needs, and what phones are to trust. */
export interface TlsFiles extends Tls {
  /** PEM of the authority: public. */
  readonly authority: string;
  /** SHA-256 of the authority's certificate as phones show it: pairs of hexadecimal digits. */
  readonly fingerprint: string;
  readonly hosts: readonly string[];
}

const RENEW_BEFORE_MS = 30 * 86_400_000;

export interface TlsOptions {
  /** Folder of the assembly. */
  readonly dataDir: string;
  readonly hosts: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Makes an authority for this data folder where there is none, and a certificate for the hosts where there is none that is
 *  good for all of them a month from now. The authority's key never leaves the folder.
 *  @throws Fault where the files can't be used */
export async function prepareTls({ dataDir, hosts, now }: TlsOptions): Promise<TlsFiles> {
  const folder = join(dataDir, 'tls');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { makeAuthority, certify, particularsOf } = await import('./authority.ts');
  const authority =
    read(folder, 'authority') ??
    keep(folder, 'authority', await makeAuthority(`Tauride on ${hostname()}`, now));
  const isGood = ({ cert }: Certified): boolean => {
    const { until, hosts: of } = particularsOf(cert);
    const known = new Set(of.map(plain));
    return until - now > RENEW_BEFORE_MS && hosts.every((host) => known.has(plain(host)));
  };
  const kept = read(folder, 'server');
  const server = kept && isGood(kept) ? kept : keep(folder, 'server', await certify(authority, hosts, now));
  const { fingerprint256: fingerprint } = new X509Certificate(authority.cert);
  const own = particularsOf(server.cert).hosts;
  return {
    key: server.key,
    cert: `${server.cert}\n${authority.cert}\n`,
    authority: authority.cert,
    fingerprint,
    hosts: own,
  };
}

/** An address of version 6 has many spellings. */
function plain(host: string): string {
  return host.includes(':') ? new URL(`http://[${host}]`).hostname : host.toLowerCase();
}

function read(folder: string, name: string): Certified | undefined {
  const [cert, key] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)];
  if (!existsSync(cert) || !existsSync(key)) return undefined;
  const pair = { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
  try {
    void new X509Certificate(pair.cert);
    return pair;
  } catch (error) {
    throw new Fault('give-up', 'no-certificate', `${cert} is no certificate.`, { cause: error });
  }
}

/** The key first: a certificate without its key would be taken for none and made anew. */
function keep(folder: string, name: string, pair: Certified): Certified {
  for (const [end, text, mode] of [
    ['key', pair.key, 0o600],
    ['crt', pair.cert, 0o644],
  ] as const) {
    const file = join(folder, `${name}.${end}`);
    writeFileSync(`${file}.new`, text, { mode });
    renameSync(`${file}.new`, file);
  }
  return pair;
}
