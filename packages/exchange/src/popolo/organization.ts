import type { MinutesDocument } from '@tauride/minutes';

/** The body that sits; of a joint sitting it is the assembly. */
export function sittingOrganization({ heading }: MinutesDocument): string {
  const [only, ...others] = heading.bodies;
  return only !== undefined && others.length === 0 ? `body-${only.body}` : 'org-assembly';
}
