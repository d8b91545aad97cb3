import type { MemberId } from '../ids.ts';
import type { Body, Office } from './state.ts';

export function holdsOffice({ offices }: Pick<Body, 'offices'>, office: Office, member: MemberId): boolean {
  return holdersOf(offices, office).includes(member);
}

/** Who holds an office of a body. */
export function holdersOf(offices: Body['offices'], office: Office): readonly MemberId[] {
  switch (office) {
    case 'teller':
      return offices.tellers;
    case 'deputy':
      return offices.deputies;
    default: {
      const holder = offices[office];
      return holder === null ? [] : [holder];
    }
  }
}
