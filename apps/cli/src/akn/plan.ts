import { type PlanMember, capacityOf, Members } from './members.ts';
import type {
  AknContribution,
  AknDebate,
  AknHeard,
  AknItem,
  AknSection,
  AknVoting,
  ChoiceKind,
  ChoiceSource,
} from './model.ts';
import { IdPool, slugOf } from './slug.ts';

export interface PlanAgendaItem {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly parent: string | null;
}

export interface PlanBallot {
  readonly member: string;
  readonly choice: ChoiceKind | null;
  readonly label: string | null;
  readonly attributedBy: ChoiceSource;
}

export interface PlanSpeech {
  readonly kind: 'speech';
  readonly agendaItem: string | null;
  readonly form: 'speech' | 'question' | 'answer';
  readonly member: string;
  readonly to: string | null;
  readonly capacity: string | null;
  readonly text: readonly string[];
  /** What was heard between its paragraphs. */
  readonly heard: readonly AknHeard[];
  readonly startTime: string | null;
  readonly endTime: string | null;
}

export interface PlanNote {
  readonly kind: 'note';
  readonly agendaItem: string | null;
  readonly note: string;
  readonly text: string;
  readonly time: string | null;
}

export interface PlanVoting {
  readonly kind: 'voting';
  readonly act: AknVoting['act'];
  readonly agendaItem: string | null;
  readonly question: string;
  readonly outcome: string | null;
  readonly counts: readonly {
    readonly choice: ChoiceKind;
    readonly label: string;
    readonly value: number | null;
  }[];
  readonly quorum: number | null;
  readonly ballots: readonly PlanBallot[];
}

export type PlanStep = PlanSpeech | PlanNote | PlanVoting;

/** What to make of a debate in words of no particular rulebook: who, about what, and what happened in which order. */
export interface ImportPlan {
  readonly assembly: string;
  readonly body: string;
  readonly sitting: {
    readonly title: string;
    readonly date: string | null;
    readonly language: string | null;
  };
  readonly members: readonly PlanMember[];
  readonly agenda: readonly PlanAgendaItem[];
  readonly steps: readonly PlanStep[];
}

/** Derives the plan of an import; the same debate always gives the same plan, ids included. */
export function planImport(debate: AknDebate): ImportPlan {
  const members = new Members(debate);
  const agenda = planAgenda(debate.sections);
  const context: Context = { debate, members, itemOf: agenda.itemOf };
  const steps = joined(inOrder(debate).map((found) => planStep(found, context)));
  const { author, proponent, organization, title, name, date, language } = debate.source;
  const assembly = author?.showAs ?? proponent ?? organization ?? 'Imported assembly';
  return {
    assembly,
    body: proponent ?? organization ?? assembly,
    sitting: { title: title ?? name ?? 'Sitting', date, language },
    members: members.all(),
    agenda: agenda.items,
    steps,
  };
}

interface Context {
  readonly debate: AknDebate;
  readonly members: Members;
  readonly itemOf: (section: number | null) => string | null;
}

/** Items and votings by where they stand; a voting follows the last words that belong to it, and one that stands nowhere comes last. */
function inOrder(debate: AknDebate): readonly (AknItem | AknVoting)[] {
  const keyed = [
    ...debate.items.map((found) => ({ found, order: found.order, rank: 0 })),
    ...debate.votings.map((found) => ({ found, order: found.lastOrder ?? Number.MAX_SAFE_INTEGER, rank: 1 })),
  ];
  keyed.sort((a, b) => a.order - b.order || a.rank - b.rank);
  return keyed.map(({ found }) => found);
}

function planStep(found: AknItem | AknVoting, context: Context): PlanStep {
  if ('act' in found) return planVoting(found, context);
  if ('by' in found) return planSpeech(found, context);
  const section = found.section === null ? undefined : context.debate.sections[found.section];
  const note = found.kind === 'text' ? (section?.element ?? 'text') : found.kind;
  return {
    kind: 'note',
    agendaItem: context.itemOf(found.section),
    note,
    text: found.text,
    time: found.time,
  };
}

/** Paragraphs that follow each other in one place are one note. */
function joined(steps: readonly PlanStep[]): PlanStep[] {
  const result: PlanStep[] = [];
  for (const step of steps) {
    const last = result.at(-1);
    if (
      step.kind === 'note' &&
      last?.kind === 'note' &&
      last.note === step.note &&
      last.agendaItem === step.agendaItem &&
      last.time === step.time
    ) {
      result[result.length - 1] = { ...last, text: `${last.text}\n${step.text}` };
    } else result.push(step);
  }
  return result;
}

function planSpeech(item: AknContribution, { members, itemOf }: Context): PlanSpeech {
  const rest = afterSpeaker(item.from ?? '');
  return {
    kind: 'speech',
    agendaItem: itemOf(item.section),
    form: item.kind,
    member: members.speaker(item),
    to: members.addressed(item.to),
    capacity: capacityOf(item),
    text: rest === '' ? item.paragraphs : [rest, ...item.paragraphs],
    heard: rest === '' ? item.heard : item.heard.map((one) => ({ ...one, after: one.after + 1 })),
    startTime: item.startTime,
    endTime: item.endTime,
  };
}

/** Some documents go on speaking inside `from`: what follows the mark after the name is speech and must not be lost. */
function afterSpeaker(from: string): string {
  return /^.{1,120}?(?:\.\s?[-–—]+|:)\s+(\S.*)$/su.exec(from)?.[1] ?? '';
}

function planVoting(voting: AknVoting, context: Context): PlanVoting {
  return {
    kind: 'voting',
    act: voting.act,
    agendaItem: context.itemOf(voting.section),
    question: questionOf(voting, context.debate),
    outcome: voting.outcome?.showAs ?? voting.outcome?.id ?? null,
    counts: voting.counts.map(({ choice, value }) => ({ choice: choice.kind, label: choice.label, value })),
    quorum: voting.quorum,
    ballots: voting.votes.map((vote) => ({
      member: context.members.voter(vote),
      choice: vote.choice?.kind ?? null,
      label: vote.choice?.label ?? null,
      attributedBy: vote.attributedBy,
    })),
  };
}

/** What was voted on: the matter where it has words of its own, else the nearest heading above the voting, else the words where it
 *  took place. */
export function questionOf(voting: AknVoting, debate: AknDebate): string {
  const heading = headingOf(voting, debate);
  const matter = voting.matter?.resolves === 'reference' ? voting.matter.showAs : null;
  // A heading that begins with the name of the matter tells more of it.
  if (matter !== null && heading?.startsWith(matter) !== true) return matter;
  return heading ?? voting.matter?.showAs ?? voting.placeText ?? voting.eId ?? 'Unnamed question';
}

function headingOf(voting: AknVoting, debate: AknDebate): string | null {
  for (let at = voting.section; at !== null; at = debate.sections[at]!.parent) {
    const { heading } = debate.sections[at]!;
    if (heading !== null) return heading;
  }
  return null;
}

/** Sections with a heading or a number become agenda items; others belong to the one around them. A section at the top always is one. */
function planAgenda(sections: readonly AknSection[]): {
  readonly items: readonly PlanAgendaItem[];
  readonly itemOf: Context['itemOf'];
} {
  const items: PlanAgendaItem[] = [];
  const ids = new IdPool();
  const own: (string | null)[] = [];
  for (const section of sections) {
    const parent = section.parent === null ? null : (own[section.parent] ?? null);
    if (section.heading === null && section.num === null && parent !== null) {
      own.push(parent);
      continue;
    }
    const title = section.heading ?? section.num ?? section.name ?? section.element;
    const id = ids.take(slugOf(section.eId ?? title));
    items.push({ id, number: section.num, title, parent });
    own.push(id);
  }
  return {
    items,
    itemOf: (section) => (section === null ? null : (own[section] ?? null)),
  };
}
