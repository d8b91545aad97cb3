import { emptyTable } from '@tauride/kernel';
import type { Body, BodyId, RulebookId } from '@tauride/procedure';
import type { Existing } from './existing.ts';

/** A body that is to be established. */
export interface BodyToCome {
  readonly body: BodyId;
  readonly name: string;
  readonly rulebook: RulebookId;
}

/** An assembly that is about to be founded, as its list of members sees it: its bodies, and nobody in them.
 *  @param language BCP 47 tag */
export function unfounded(bodies: readonly BodyToCome[], language = 'en'): Existing {
  return {
    state: {
      bodies: Object.fromEntries(bodies.map((body) => [body.body, bare(body)])),
      members: emptyTable,
      language,
    },
    people: {},
  };
}

function bare({ body, name, rulebook }: BodyToCome): Body {
  return {
    id: body,
    name,
    rulebook,
    changes: {},
    offices: { chair: null, deputies: [], clerk: null, tellers: [] },
    votingSeats: 0,
    votingWeight: 0,
  };
}
