import { rulebookIds } from '@tauride/procedure';
import type { MessageId } from '../messages/topics.ts';
import type { Translate } from '../messages/use-t.ts';

/** What a rulebook is called; one that is not known here goes by its id. */
export function rulebookTitle(id: string, t: Translate): string {
  return rulebookIds().includes(id) ? t(`rulebooks.${id}` as MessageId) : id;
}
