import { err, ok, type Result, tableGet, tableHas } from '@tauride/kernel';
import {
  type Actor,
  type Assembly,
  type Command,
  type Context,
  type EnteredWhy,
  mayActFor,
  type MemberId,
  type Refusal,
  type SittingId,
} from '@tauride/procedure';

/** Who asks for an act: the operator, or a member, who may be an officer acting for another. */
export type Author =
  | { readonly kind: 'operator' }
  | {
      readonly kind: 'member';
      readonly member: MemberId;
      readonly for?: MemberId;
      /** It was the operator who entered it in the name of the member, with the command line of the server. */
      readonly byOperator?: true;
      readonly why?: EnteredWhy;
    };

/** The part of a context that says who acts. */
export type Acting = Pick<Context, 'actor' | 'enteredBy' | 'enteredWhy'>;

/** Who acts in a command: the officers of its sitting may lend their device. */
export function actingOf(
  state: Assembly,
  author: Author,
  sitting: SittingId | undefined,
): Result<Acting, Refusal> {
  if (author.kind === 'operator') return ok({ actor: author });
  const why = author.why === undefined ? {} : { enteredWhy: author.why };
  if (author.byOperator) return ok({ actor: actorOf(author), enteredBy: 'operator', ...why });
  if (author.for === undefined) return ok({ actor: actorOf(author) });
  if (state.phase === 'unfounded' || sitting === undefined) return notEntitled;
  if (!tableHas(state.members, author.for)) return unknown('member', author.for);
  const found = tableGet(state.sittings, sitting);
  if (found === undefined) return unknown('sitting', sitting);
  const may = mayActFor(state, found, author.member);
  return may.ok
    ? ok({ actor: { kind: 'member', member: author.for }, enteredBy: author.member, ...why })
    : may;
}

/** Rule AD-3: whatever is entered for another says why. A ballot is no entry. */
export function reasonMissing({ enteredBy, enteredWhy }: Acting): Refusal | null {
  const isMissing =
    enteredBy !== undefined &&
    (enteredWhy === undefined || (enteredWhy.kind === 'other' && enteredWhy.words.trim() === ''));
  return isMissing ? { code: 'malformed', citation: null, detail: { form: 'reason' } } : null;
}

export function sittingOf(command: Command): SittingId | undefined {
  return 'sitting' in command ? command.sitting : undefined;
}

function actorOf(author: Author): Actor {
  return author.kind === 'operator' ? author : { kind: 'member', member: author.member };
}

const notEntitled = err({ code: 'not-entitled', citation: null, detail: { act: 'act-for' } } as const);

function unknown(what: string, id: string): Result<never, Refusal> {
  return err({ code: 'unknown', citation: null, detail: { what, id } });
}
