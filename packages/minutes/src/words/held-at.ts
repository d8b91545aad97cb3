import type { Heading } from '../act/minutes.ts';

/** Rule MIN-50: the moment whose day the sitting bears: that of its opening; of its call where it was not opened, or nobody knows when. */
export function heldAt({ openedAt, startsAt }: Pick<Heading, 'openedAt' | 'startsAt'>): Heading['startsAt'] {
  return openedAt ?? startsAt;
}
