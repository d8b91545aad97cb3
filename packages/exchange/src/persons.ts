import type { Act, Heard, MinutesDocument, Person } from '@tauride/minutes';
import { namedVotes } from './voting.ts';

/** Somebody whom a document names, with an id that is the same in every format. */
export interface NamedPerson {
  readonly id: string;
  readonly person: Person;
}

/** Everybody whom a document names as doing something, in the order in which they come. Members are told apart by their ids, others
 *  by their names. */
export class Persons {
  readonly #known = new Map<string, NamedPerson>();
  #named = 0;

  idOf(person: Person): string {
    const key = person.member === null ? `named ${person.name}` : `member ${person.member}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known.id;
    const id = person.member === null ? `named-${(this.#named += 1)}` : `person-${person.member}`;
    this.#known.set(key, { id, person });
    return id;
  }

  all(): readonly NamedPerson[] {
    return [...this.#known.values()];
  }
}

export function personsIn(document: MinutesDocument): Persons {
  const persons = new Persons();
  const { chair, clerk, attendance } = document.heading;
  for (const person of [chair, clerk]) if (person !== null) persons.idOf(person);
  if (attendance.phase === 'recorded') for (const person of attendance.persons) persons.idOf(person);
  for (const { mover } of document.questions) persons.idOf(mover);
  for (const { lines } of document.sections)
    for (const { line } of lines) for (const person of actorsIn(line.act)) persons.idOf(person);
  return persons;
}

function actorsIn(act: Act): readonly Person[] {
  switch (act.kind) {
    case 'speech':
      return [act.speaker, ...(act.words?.heard ?? []).flatMap(voicesIn)];
    case 'interjection':
    case 'reaction':
      return voicesIn(act.heard);
    case 'statement':
      return [act.who];
    case 'vote':
      return (namedVotes(act) ?? []).map(({ voter }) => voter);
    case 'moved':
      return [act.mover];
    default:
      return [];
  }
}

function voicesIn(heard: Heard): readonly Person[] {
  return heard.kind === 'interjection' ? [heard.who] : [];
}
