import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { Gate } from '../sign-in/token.ts';
import { recognise, rejectInvalidLinks, viewerOf } from './authentication.ts';
import type { Desk } from './desk.ts';
import { answerErrors } from './error-answers.ts';
import { readJsonBodies } from './json-body.ts';
import { describeRoutes } from './openapi.ts';
import { ProblemError, problems } from './problem.ts';
import { attachmentRoutes } from './routes/attachments.ts';
import { ballotPaperRoutes } from './routes/ballot-papers.ts';
import { ballotRoutes } from './routes/ballots.ts';
import { checkInRoutes } from './routes/check-in.ts';
import { commandRoutes } from './routes/commands.ts';
import { declarationRoutes } from './routes/declaration.ts';
import { memberRoutes } from './routes/members.ts';
import { minutesRoutes } from './routes/minutes.ts';
import { operationRoutes } from './routes/operation.ts';
import { paperRoutes } from './routes/papers.ts';
import { readingRoutes } from './routes/reading.ts';
import { exportRoutes } from './routes/exports.ts';
import { extractRoutes } from './routes/extracts.ts';
import { recordRoutes } from './routes/record.ts';
import { registerRoutes } from './routes/registers.ts';
import { rollAnswerRoutes } from './routes/roll-answers.ts';
import { serveScreens } from './screens.ts';

const BODY_LIMIT_BYTES = 256 * 1_024;

/** Requests a minute. A whole hall may be behind one address, so only a member's own are counted narrowly. */
const MEMBER_LIMIT = 1_200;
const ADDRESS_LIMIT = 120_000;

export interface AppOptions {
  readonly desk: Desk;
  readonly gate: Gate;
  readonly log: FastifyBaseLogger;
  /** Folder of the built web app. */
  readonly webDir?: string | undefined;
}

/** The HTTP side of the server, not yet listening. */
export async function buildApp({ desk, gate, log, webDir }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: log,
    // Addresses and times of requests would tell who voted when.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: 'idle',
  });
  answerErrors(app);
  readJsonBodies(app);
  recognise(app, gate);
  await protect(app, desk.witnessing.urls);
  rejectInvalidLinks(app);
  await describeRoutes(app, desk.version);
  commandRoutes(app, desk);
  ballotRoutes(app, desk);
  registerRoutes(app, desk);
  rollAnswerRoutes(app, desk);
  checkInRoutes(app, desk);
  paperRoutes(app, desk);
  ballotPaperRoutes(app, desk);
  declarationRoutes(app, desk);
  readingRoutes(app, desk);
  memberRoutes(app, desk);
  minutesRoutes(app, desk);
  exportRoutes(app, desk);
  recordRoutes(app, desk);
  extractRoutes(app, desk);
  attachmentRoutes(app, desk);
  operationRoutes(app, desk);
  await serveScreens(app, webDir);
  return app;
}

async function protect(app: FastifyInstance, witnesses: readonly string[]): Promise<void> {
  // Browsers ask the witnesses themselves what these have cosigned.
  const connectSrc = ["'self'", ...new Set(witnesses.map((url) => new URL(url).origin))];
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { ...CONTENT_SECURITY, connectSrc } },
    // A server in a hall is reached by http on the local network; a proxy that speaks https may add it.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await app.register(rateLimit, {
    cache: 50_000,
    timeWindow: 60_000,
    keyGenerator: (request) => keyOf(viewerOf(request)?.member, request.ip),
    max: (_request, key) => (key.startsWith('member ') ? MEMBER_LIMIT : ADDRESS_LIMIT),
    errorResponseBuilder: (_request, { ttl }) =>
      new ProblemError(problems['too-many-requests'](Math.max(1, Math.ceil(ttl / 1_000)))),
  });
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: 1_024, customTypes: COMPRESSED });
}

/** Texts and JSON, the journal's lines of it too; never the stream, whose bytes are the same for everybody. */
const COMPRESSED = /^text\/(?!event-stream)|[/+-](?:nd)?json(?:;|$)|[/+]xml(?:;|$)|javascript(?:;|$)/u;

function keyOf(member: string | null | undefined, address: string): string {
  return typeof member === 'string' ? `member ${member}` : `address ${address}`;
}

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
