import { Fault } from '@tauride/server';
import { Stop } from './stop.ts';

const NOT_USABLE = new Set(['EACCES', 'EEXIST', 'ENOTDIR', 'EPERM', 'EROFS']);

/** What to say when a data folder can't be used; undefined when the error is about something else. */
export function cannotUse(folder: string, error: unknown): Stop | undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_SQLITE_ERROR' && message === 'unable to open database file')
    return new Stop(2, `The data folder ${folder} can't be used: it can't be written to.`, { cause: error });
  const known = error instanceof Fault || (code !== undefined && NOT_USABLE.has(code));
  return known
    ? new Stop(2, `The data folder ${folder} can't be used: ${message}`, { cause: error })
    : undefined;
}
