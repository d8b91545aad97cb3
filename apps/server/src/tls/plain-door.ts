import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { FastifyInstance } from 'fastify';
import type { TlsFiles } from './tls-folder.ts';
import { AUTHORITY_PATH, languageAsked, TRUST_POLICY, trustPage } from './trust-page.ts';

export type Trusted = Pick<TlsFiles, 'authority' | 'fingerprint'>;

const CERTIFICATE = 'application/x-x509-ca-cert';
const SAFE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** The page that explains the certificate, and the certificate, on the server itself. */
export function trustRoutes(app: FastifyInstance, trusted: Trusted, url: () => string): void {
  app.get('/trust', { schema: { hide: true } }, async (request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .headers({ ...SAFE, 'content-security-policy': TRUST_POLICY })
      .send(
        trustPage(languageAsked(request.headers['accept-language']), {
          ...trusted,
          url: url(),
          isPlain: false,
        }),
      ),
  );
  app.get(AUTHORITY_PATH, { schema: { hide: true } }, async (_request, reply) =>
    reply.type(CERTIFICATE).headers(SAFE).send(trusted.authority),
  );
}

/** Where people come by http: they are told of the certificate, can get it, and whatever else they ask for is asked again by https. No
 *  key of a link comes here: it stands behind the number sign. */
export async function openPlainDoor({
  host,
  port,
  trusted,
  url,
}: {
  readonly host: string;
  readonly port: number;
  readonly trusted: Trusted;
  readonly url: string;
}): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server: Server = createServer(
    { headersTimeout: 10_000, requestTimeout: 10_000 },
    (request, response) => answer(request, response, { trusted, url }),
  );
  server.maxConnections = 2_000;
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: (server.address() as { readonly port: number }).port,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await Promise.resolve();
    },
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { trusted, url }: { readonly trusted: Trusted; readonly url: string },
): void {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const path = (request.url ?? '/').split('?', 1)[0];
  if (isRead && path === AUTHORITY_PATH) {
    response.writeHead(200, { ...SAFE, 'content-type': CERTIFICATE }).end(trusted.authority);
  } else if (isRead && (path === '/' || path === '/trust')) {
    const language = languageAsked(request.headers['accept-language']);
    response
      .writeHead(200, {
        ...SAFE,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': TRUST_POLICY,
      })
      .end(trustPage(language, { ...trusted, url, isPlain: true }));
  } else if (isRead && /^\/[\w./~-]*$/u.test(path ?? '') && !path!.startsWith('//')) {
    response.writeHead(307, { ...SAFE, location: url + path! }).end();
  } else {
    // A vote or a word that came unprotected is not passed on.
    response.writeHead(421, { ...SAFE, connection: 'close' }).end();
  }
}
