import type { FastifyRequest } from 'fastify';
import { fail, problems } from './problem.ts';

export const keyHeader = {
  type: 'string',
  description: '8 to 100 printable characters, new for each act.',
  required: true,
} as const;

/** @throws ProblemError when the request has none, or one that is not of the form. */
export function idempotencyKeyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' && /^[\x21-\x7e]{8,100}$/.test(key)
    ? key
    : fail(problems['idempotency-key-missing']());
}
