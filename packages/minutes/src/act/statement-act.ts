import type { Seq, Statement, StatementEvent, StatementId } from '@tauride/procedure';
import type { Act, StatementAct } from './act.ts';
import type { Minutes } from './minutes.ts';
import { personOf, type Step } from './step.ts';

type Told = Extract<StatementEvent, { readonly type: 'StatementEntered' | 'EntryCorrected' }>;

export function statementAct(step: Step, event: Told): Act {
  if (event.type === 'StatementEntered') return statement(step, event.statement);
  return { kind: 'correction', corrects: event.entry, text: event.text, reason: event.reason };
}

function statement(step: Step, { id, kind, who, answers, ...said }: Statement): StatementAct {
  const { capacity, text, how, source, about } = said;
  return {
    kind: 'statement',
    statement: id,
    statementKind: kind,
    who:
      'member' in who
        ? personOf(step, who.member)
        : {
            member: null,
            name: who.named,
          },
    capacity,
    text,
    how,
    source,
    about,
    answers:
      answers === null
        ? null
        : {
            statement: answers,
            entry: entryOf(step.minutes, answers),
          },
  };
}

function entryOf({ lines }: Minutes, id: StatementId): Seq | null {
  return lines.find(({ act }) => act.kind === 'statement' && act.statement === id)?.seq ?? null;
}
