import type { Poll } from '@tauride/procedure';
import { useT } from '../messages/use-t.ts';
import { PlaceLink } from './place-link.tsx';

/** To the register of a poll that has one. */
export function RegisterLink({ poll }: { readonly poll: Pick<Poll, 'id' | 'register'> | null }) {
  const t = useT();
  if (poll?.register === undefined) return null;
  return <PlaceLink page={`register/${poll.id}`}>{t('house.who-could-vote')}</PlaceLink>;
}
