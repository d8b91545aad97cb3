import { Stop } from './stop.ts';

/** A port from the command line.
 *  @throws Stop when it is none */
export function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new Stop(2, `"${text}" is no port: give a number from 0 to 65535.`);
}

/** A port that is taken, or one below 1024 that needs more rights; undefined when the error is about something else. */
export function portRefused(error: unknown, port: string): Stop | undefined {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== 'listen') return undefined;
  const why = code === 'EADDRINUSE' ? 'is taken' : `can't be used (${code ?? 'unknown'})`;
  const advice = 'Choose another: --port 7418 (PORT=7418 before npm start), or 0 for any free one.';
  return new Stop(1, `Port ${port} ${why}. ${advice}`, { cause: error });
}

/** Resolves at the first signal to end; a second one ends the process at once. */
export async function toldToEnd(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
