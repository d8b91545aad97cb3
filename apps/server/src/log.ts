import pino, { type DestinationStream, type Logger } from 'pino';

/** Names of what must never stand in a log (invariant I-8), wherever in a logged object it turns up. */
const SECRETS = ['authorization', 'choice', 'nonce', 'token', 'receipt', 'payload', 'revision'];

const PATHS = SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]);

/** The server's log: one JSON object a line. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, redact: { paths: PATHS, censor: '[left out]' } };
  return destination ? pino(options, destination) : pino(options);
}
