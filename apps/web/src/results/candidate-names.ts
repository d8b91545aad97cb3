import type { MemberId } from '@tauride/procedure';

/** What of a candidate its name is read from. */
type Named = { readonly id: string; readonly member: MemberId | null; readonly name: string };

/** A member's name stands in the directory, which can be erased; whoever has none there is called as on the paper. */
export function candidateName(
  { member, name }: Pick<Named, 'member' | 'name'>,
  directory: { readonly [member: string]: string },
): string {
  const known = member !== null && Object.hasOwn(directory, member) ? directory[member] : undefined;
  return known ?? name;
}

/** The names of those on a paper, in its order. */
export function namesInOrder(
  candidates: readonly Named[],
  order: readonly string[],
  directory: { readonly [member: string]: string },
): readonly string[] {
  const byId = new Map(candidates.map((one) => [one.id, one]));
  return order.map((id) => {
    const candidate = byId.get(id);
    return candidate === undefined ? id : candidateName(candidate, directory);
  });
}
