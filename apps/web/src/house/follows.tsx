import { useHall } from '../live/hall-context.tsx';
import { later } from '../later.tsx';
import { needTopics } from '../messages/catalogue.ts';
import { declaredNow } from './declared-now.ts';

const Part = later(async () => {
  const words = needTopics(['affairs']);
  const { FollowsPart } = await import('../affairs/follows-part.tsx');
  await words;
  return FollowsPart;
});

/** What would follow for the register: most questions change nothing in it, and what draws it comes only with one that does. */
export function Follows() {
  const motion = declaredNow(useHall());
  return motion === null ? null : <Part motion={motion} />;
}
