import { invariant, tableGet, tableSet } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import type { StatementId } from '../ids.ts';
import type { StatementEvent } from './events.ts';
import type { StatementMark } from './state.ts';

/** Keeps who stands behind each statement and what they signed; no words. */
export function evolveStatement(
  state: FoundedAssembly,
  event: StatementEvent,
  entry: Pick<Entry, 'by' | 'enteredBy'>,
): FoundedAssembly {
  switch (event.type) {
    case 'IncidentReported':
      return {
        ...state,
        counters: { ...state.counters, incident: state.counters.incident + 1 },
        incidents: tableSet(state.incidents, event.incident.id, { sitting: event.sitting }),
      };
    case 'StatementEntered':
      return {
        ...state,
        counters: { ...state.counters, statement: state.counters.statement + 1 },
        statements: tableSet(state.statements, event.statement.id, markOf(event, entry)),
      };
    case 'StatementWithdrawn':
      return mark(state, event.statement, { withdrawn: true });
    case 'StatementConfirmed':
      return mark(state, event.statement, { response: 'confirmed' });
    case 'StatementContested':
      return mark(state, event.statement, { response: 'contested' });
    case 'StatementCountersigned':
      return mark(state, event.statement, { countersigned: true });
    case 'EntryCorrected':
      return state;
  }
}

function markOf(
  { sitting, statement: { who } }: StatementEvent & { readonly type: 'StatementEntered' },
  { by, enteredBy }: Pick<Entry, 'by' | 'enteredBy'>,
): StatementMark {
  if (!('member' in who)) return { sitting };
  const own = by === who.member && enteredBy === undefined;
  return { sitting, who: who.member, ...(own ? { own } : {}) };
}

function mark(state: FoundedAssembly, id: StatementId, change: Partial<StatementMark>): FoundedAssembly {
  const found = tableGet(state.statements, id);
  invariant(found !== undefined, `no statement ${id}`);
  return { ...state, statements: tableSet(state.statements, id, { ...found, ...change }) };
}
