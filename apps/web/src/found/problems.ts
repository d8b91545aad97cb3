import { hourInZone } from '../house/call/hour-in-zone.ts';
import { agendaOf, agendaProblem } from '../house/call/call-draft.ts';
import type { FoundDraft, Step } from './draft.ts';
import { bookOf } from './advice.ts';
import { listedBy, officesHeld, type People } from './people.ts';

/** What is still wrong with a step, by field. */
export type Problems = { readonly [field: string]: ProblemKind };

export type ProblemKind =
  | 'name-missing'
  | 'too-long'
  | 'zone-unknown'
  | 'body-missing'
  | 'body-twice'
  | 'seats-wrong'
  | 'answer-missing'
  | 'people-missing'
  | 'people-wrong'
  | 'chair-missing'
  | 'title-missing'
  | 'hour-missing'
  | 'hour-skipped'
  | 'agenda-many'
  | 'agenda-long';

const longest = 200;

/** @returns nothing where the founder may go on */
export function problemsOf(draft: FoundDraft, step: Step, people: People): Problems {
  switch (step) {
    case 'name':
      return { ...lineProblem('name', draft.name, 'name-missing'), ...zoneProblem(draft) };
    case 'bodies':
      return Object.assign({}, ...draft.bodies.map((_body, at) => bodyProblems(draft, at))) as Problems;
    case 'rules':
      return rulesProblems(draft);
    case 'people':
      return people.isClean ? {} : { people: people.csv.trim() === '' ? 'people-missing' : 'people-wrong' };
    case 'offices':
      return chairProblems(draft, people);
    case 'sitting':
      return sittingProblems(draft);
    case 'review':
      return {};
  }
}

function lineProblem(field: string, text: string, missing: ProblemKind): Problems {
  if (text.trim() === '') return { [field]: missing };
  return text.trim().length > longest ? { [field]: 'too-long' } : {};
}

function zoneProblem({ timeZone }: FoundDraft): Problems {
  try {
    void new Intl.DateTimeFormat('en', { timeZone });
    return timeZone === '' ? { timeZone: 'zone-unknown' } : {};
  } catch {
    return { timeZone: 'zone-unknown' };
  }
}

function bodyProblems({ bodies }: FoundDraft, at: number): Problems {
  const { id, name, seats } = bodies[at]!;
  const said = (other: string) => other.trim().toLowerCase();
  const isTwice = bodies.findIndex((one) => said(one.name) === said(name)) < at;
  const count = seats.trim();
  const isCount = count === '' || (/^\d{1,6}$/u.test(count) && Number(count) > 0);
  return {
    ...lineProblem(`name.${id}`, name, 'body-missing'),
    ...(isTwice && name.trim() !== '' ? { [`name.${id}`]: 'body-twice' as const } : {}),
    ...(isCount ? {} : { [`seats.${id}`]: 'seats-wrong' as const }),
  };
}

/** Whoever has chosen a book needs to answer nothing. */
function rulesProblems(draft: FoundDraft): Problems {
  if (draft.book !== '') return {};
  return Object.fromEntries(
    (['order', 'strict', 'tradition'] as const).flatMap((question) =>
      draft[question] === '' ? [[question, 'answer-missing' as const]] : [],
    ),
  );
}

function chairProblems(draft: FoundDraft, people: People): Problems {
  return Object.fromEntries(
    draft.bodies.flatMap(({ id }) =>
      listedBy(people, id, officesHeld(draft, people, id).chair) !== undefined
        ? []
        : [[`chair.${id}`, 'chair-missing' as const]],
    ),
  );
}

function sittingProblems(draft: FoundDraft): Problems {
  if (draft.later) return {};
  const hour = hourInZone(draft.at, draft.timeZone);
  const agenda = agendaProblem(agendaOf(draft.agenda));
  return {
    ...lineProblem('title', draft.title, 'title-missing'),
    ...(hour.kind === 'unset' ? { at: 'hour-missing' as const } : {}),
    ...(hour.kind === 'skipped' ? { at: 'hour-skipped' as const } : {}),
    ...(agenda === null ? {} : { agenda: `agenda-${agenda.kind}` as const }),
  };
}

/** Whether everything before the review is in order. */
export function isWhole(draft: FoundDraft, people: People): boolean {
  const before = ['name', 'bodies', 'rules', 'people', 'offices', 'sitting'] as const;
  return (
    bookOf(draft) !== '' && before.every((step) => Object.keys(problemsOf(draft, step, people)).length === 0)
  );
}
