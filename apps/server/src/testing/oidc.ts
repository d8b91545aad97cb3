import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Provider from 'oidc-provider';
import { readSignInFile, type SignInFile } from '../accounts/sign-in-file.ts';

/** What the client of the provider is known by. */
export const CLIENT_SECRET = 'the-secret-of-the-client-0123456789';

/** Whom the provider knows, and what it says of them. */
export type People = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface TestProvider {
  readonly url: string;
  close(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const held = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => void held.once('listening', done));
  const { port } = held.address() as AddressInfo;
  await new Promise((done) => void held.close(done));
  return port;
}

/** A provider as they are certified, whose sign-in page asks no more than who one is.
 *  @param host the name under which browsers reach it: another than the server's own is another site */
export async function openProvider({
  origin,
  people,
  host = '127.0.0.1',
}: {
  readonly origin: string;
  readonly people: () => People;
  readonly host?: string;
}): Promise<TestProvider> {
  const http = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => void http.once('listening', done));
  const url = `http://${host}:${(http.address() as AddressInfo).port}`;
  const redirectUri = `${origin}/api/auth/callback/staff`;
  const oidc = new Provider(url, {
    clients: [{ client_id: 'tauride', client_secret: CLIENT_SECRET, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_ctx: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...people()[id] }),
    }),
  });
  http.on('request', oidc.callback());
  return {
    url,
    close: () =>
      new Promise((done) => {
        http.close(() => done());
        http.closeAllConnections();
      }),
  };
}

/** The file that names the provider, written and read as an operator's is. */
export function signInAt(
  { url }: TestProvider,
  { folder, origin }: { readonly folder: string; readonly origin: string },
): SignInFile {
  const path = join(folder, 'sign-in.json');
  writeFileSync(join(folder, 'secret'), `${CLIENT_SECRET}\n`);
  const staff = { id: 'staff', name: 'Town staff', issuer: url, clientId: 'tauride' };
  writeFileSync(path, JSON.stringify({ origin, providers: [{ ...staff, clientSecretFile: 'secret' }] }));
  return readSignInFile(path);
}
