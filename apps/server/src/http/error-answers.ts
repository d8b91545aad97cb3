import type { ServerResponse } from 'node:http';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '@tauride/protocol';
import { Fault } from '../store/fault.ts';
import { ProblemError, problems } from './problem.ts';

const RETRY_AFTER_SECONDS = 1;

/** Answers with a problem whatever goes wrong; the one place where faults become answers. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Error, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) logFault(request, error, problem);
    return sendProblem(reply, problem);
  });
}

/** Answers an address that cannot even be taken apart, or is too long; no hook has set a header for it. */
export function answerBadAddress(_error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('x-content-type-options', 'nosniff');
  void sendProblem(reply, problems['not-found']('The address cannot be read.'));
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.status === 503 || problem.status === 507) void reply.header('retry-after', RETRY_AFTER_SECONDS);
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** Answers what does not come as far as Fastify. */
export function answerBare(reply: ServerResponse, problem: Problem): void {
  reply.writeHead(problem.status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'retry-after': String(RETRY_AFTER_SECONDS),
    connection: 'close',
  });
  reply.end(JSON.stringify(problem));
}

function problemOf(error: FastifyError | Error): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof Fault) return problemOfFault(error);
  const code = 'code' in error ? error.code : undefined;
  const known = code === undefined ? undefined : FASTIFY[code];
  if (known) return known();
  // Of an address that leads out of the folder of the screens no more is said than of one where nothing is.
  const isRefusedFile = 'statusCode' in error && (error.statusCode === 403 || error.statusCode === 404);
  return isRefusedFile ? problems['not-found']('Nothing is at this address.') : problems['server-error']();
}

/** Nothing is known to be lost in any of these: what was acknowledged is on the disk. */
function problemOfFault(fault: Fault): Problem {
  if (fault.code === 'disk-full') return problems['disk-full']();
  if (fault.code === 'store-gone') return problems['store-gone']();
  switch (fault.kind) {
    case 'retry':
      return problems['try-again']();
    case 'stop':
      return problems.stopped();
    default:
      return problems['server-error']();
  }
}

const FASTIFY: { readonly [code: string]: () => Problem } = {
  FST_ERR_CTP_BODY_TOO_LARGE: problems['body-too-large'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: problems['wrong-content-type'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    problems['malformed-json']('its length is not the one that the header Content-Length says'),
};

/** Never logs the body or the headers: they hold votes and tokens. */
function logFault(request: FastifyRequest, error: Error, problem: Problem): void {
  request.log.error({ err: error, method: request.method, route: request.routeOptions.url }, problem.code);
}
