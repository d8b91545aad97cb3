import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { viewerOf } from './authentication.ts';
import { askerKey, isPersonsKey } from './front.ts';
import type { Limits } from './limits.ts';
import { fail, ProblemError, problems } from './problem.ts';

export interface Protection {
  /** Addresses of the witnesses, which browsers ask themselves. */
  readonly witnesses: readonly string[];
  readonly limits: Limits;
  readonly tls: boolean;
}

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** What browsers are told to allow on every page, how often one may ask, and how answers are packed. */
export async function protect(app: FastifyInstance, { witnesses, limits, tls }: Protection): Promise<void> {
  const connectSrc = ["'self'", ...new Set(witnesses.map((url) => new URL(url).origin))];
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { ...CONTENT_SECURITY, connectSrc } },
    // A browser that was once told so would never again come by http: only where https is there to stay.
    strictTransportSecurity: tls ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.header('permissions-policy', PERMISSIONS);
    done();
  });
  turnAwayStrangers(app);
  await app.register(rateLimit, {
    cache: 50_000,
    timeWindow: 60_000,
    keyGenerator: askerKey,
    max: (_request, key) => (isPersonsKey(key) ? limits.memberPerMinute : limits.addressPerMinute),
    errorResponseBuilder: (_request, { ttl }) =>
      new ProblemError(problems['too-many-requests'](Math.max(1, Math.ceil(ttl / 1_000)))),
  });
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1_024,
    customTypes: COMPRESSED,
    // A small body that unpacks to a large one would get around every limit of length.
    globalDecompression: false,
  });
}

/** Nobody's body is read where only members may ask: it would cost more to read than to send. */
function turnAwayStrangers(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { security } = (request.routeOptions.schema ?? {}) as { readonly security?: readonly object[] };
    const isForMembers = security?.every((way) => Object.keys(way).length > 0) ?? false;
    // Who shows a link that is not valid is told so.
    const isStranger = viewerOf(request) === null && request.headers.authorization === undefined;
    if (isForMembers && isStranger && request.method !== 'GET') {
      void reply.header('connection', 'close');
      fail(problems['link-needed']());
    }
    done();
  });
}

/** Texts and JSON, the journal's lines of it too; never the stream, whose bytes are the same for everybody. */
const COMPRESSED = /^text\/(?!event-stream)|[/+-](?:nd)?json(?:;|$)|[/+]xml(?:;|$)|javascript(?:;|$)/u;

const CONTENT_SECURITY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  workerSrc: ["'self'"],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** No page of an assembly needs any of these, but for the camera that reads a slip, and passkeys. */
const PERMISSIONS = [
  'camera=(self)',
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
  'screen-wake-lock=(self)',
  ...['accelerometer', 'bluetooth', 'browsing-topics', 'display-capture', 'geolocation', 'gyroscope'].map(
    none,
  ),
  ...['hid', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'].map(
    none,
  ),
].join(', ');

function none(feature: string): string {
  return `${feature}=()`;
}
