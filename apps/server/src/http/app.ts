import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { FoundingKey } from '../founding/founding-key.ts';
import type { Gate } from '../sign-in/token.ts';
import { rejectInvalid } from './authentication.ts';
import type { Desk } from './desk.ts';
import { answerBadAddress, answerErrors } from './error-answers.ts';
import { readJsonBodies } from './json-body.ts';
import { frontWith } from './front.ts';
import { type Limits, LIMITS } from './limits.ts';
import { hurryBodies, listenerWith, refuseConnection, type Tls } from './listener.ts';
import { describeRoutes } from './openapi.ts';
import { createPrinter } from './printing.ts';
import { protect } from './protect.ts';
import { readyReaders } from './reader.ts';
import { accountRoutes } from './routes/accounts.ts';
import { attachmentRoutes } from './routes/attachments.ts';
import { ballotPaperRoutes } from './routes/ballot-papers.ts';
import { ballotRoutes } from './routes/ballots.ts';
import { checkInRoutes } from './routes/check-in.ts';
import { commandRoutes } from './routes/commands.ts';
import { declarationRoutes } from './routes/declaration.ts';
import { deskAccountRoutes } from './routes/desk-accounts.ts';
import { deviceRoutes } from './routes/devices.ts';
import { memberRoutes } from './routes/members.ts';
import { minutesRoutes } from './routes/minutes.ts';
import { operationRoutes } from './routes/operation.ts';
import { paperRoutes } from './routes/papers.ts';
import { pressureRoutes } from './routes/pressure.ts';
import { readingRoutes } from './routes/reading.ts';
import { foundingRoutes } from './routes/founding.ts';
import { exportRoutes } from './routes/exports.ts';
import { extractRoutes } from './routes/extracts.ts';
import { recordRoutes } from './routes/record.ts';
import { registerRoutes } from './routes/registers.ts';
import { rollAnswerRoutes } from './routes/roll-answers.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { slipRoutes } from './routes/slips.ts';
import { serveScreens } from './screens.ts';
import { createStreamPlaces } from './stream-places.ts';

const BODY_LIMIT_BYTES = 256 * 1_024;

/** Requests that are a file, which may take its time. */
const FILES = new Set(['/api/attachments', '/api/members/preview']);

export interface AppOptions {
  readonly desk: Desk;
  readonly gate: Gate;
  readonly founding: FoundingKey;
  readonly log: FastifyBaseLogger;
  /** Folder of the built web app. */
  readonly webDir?: string | undefined;
  /** Instead of the usual ones, for tests and measuring. */
  readonly limits?: Partial<Limits> | undefined;
  readonly tls?: Tls | undefined;
}

/** The HTTP side of the server, not yet listening. */
export async function buildApp({
  desk,
  gate,
  founding,
  log,
  webDir,
  limits: own,
  tls,
}: AppOptions): Promise<FastifyInstance> {
  const limits = { ...LIMITS, ...own };
  const admitting = { gate, signIn: desk.signIn };
  const app = Fastify({
    loggerInstance: log,
    // Addresses and times of requests would tell who voted when.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: 'idle',
    serverFactory: listenerWith({ limits, tls, front: frontWith(admitting, limits) }),
    clientErrorHandler: refuseConnection,
    frameworkErrors: answerBadAddress,
  });
  hurryBodies(app, limits, (url) => FILES.has(url));
  answerErrors(app);
  readJsonBodies(app);
  await protect(app, { witnesses: desk.witnessing.urls, limits, tls: tls !== undefined });
  rejectInvalid(app, admitting);
  readyReaders(app, desk);
  await describeRoutes(app, desk.version);
  commandRoutes(app, desk);
  signInRoutes(app, desk);
  accountRoutes(app, desk);
  deskAccountRoutes(app, desk);
  deviceRoutes(app, desk);
  slipRoutes(app, desk);
  ballotRoutes(app, desk);
  pressureRoutes(app, desk);
  registerRoutes(app, desk);
  rollAnswerRoutes(app, desk);
  checkInRoutes(app, desk);
  paperRoutes(app, desk);
  ballotPaperRoutes(app, desk);
  declarationRoutes(app, desk);
  readingRoutes(app, desk, createStreamPlaces(limits));
  memberRoutes(app, desk);
  const printer = createPrinter(desk.hall);
  minutesRoutes(app, desk, printer);
  exportRoutes(app, desk, printer);
  recordRoutes(app, desk);
  extractRoutes(app, desk);
  attachmentRoutes(app, desk);
  foundingRoutes(app, { desk, gate, key: founding });
  operationRoutes(app, desk);
  await serveScreens(app, webDir);
  return app;
}
