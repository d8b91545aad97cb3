import type { IncidentId, SittingId } from '@tauride/procedure';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import type { ActResult } from '../live/types.ts';
import { enterOf, reportOf, type StatementDraft } from './draft.ts';
import type { Stated } from './stated.ts';

/** What became of a statement: entered or kept to be sent, refused, or kept in its form because its event has to come first. */
export type Entering = 'taken' | 'refused' | 'event-waits';

type EventFirst = { readonly id: IncidentId | null } | Exclude<Entering, 'taken'>;

type Options = {
  readonly sitting: SittingId;
  readonly stated: Stated;
  /** Sends an act and shows a refusal; resolves to whether the hall took it or keeps it. */
  readonly settle: (act: string, sent: Promise<ActResult>) => Promise<boolean>;
  /** The new event has been entered: from now on the draft is about that one. */
  readonly onEvent: (id: IncidentId) => void;
};

/** Whether a draft can be entered: nothing that it needs is missing. */
export function isComplete(
  draft: StatementDraft,
  at: { readonly sitting: SittingId; readonly timeZone: string },
): boolean {
  const isEventKnown = draft.incident !== 'new' || reportOf(draft, at) !== null;
  return isEventKnown && enterOf(draft, { ...at, incident: null }) !== null;
}

/** Enters a statement, and before it the event that it is about where that is a new one. */
export function useEnter({
  sitting,
  stated,
  settle,
  onEvent,
}: Options): (draft: StatementDraft) => Promise<Entering> {
  const hall = useHall();
  const { t } = useTongue();
  const at = { sitting, timeZone: hall.assembly.timeZone };
  const eventOf = async (draft: StatementDraft): Promise<EventFirst> => {
    if (draft.incident !== 'new') return { id: draft.incident === '' ? null : draft.incident };
    // It may have been entered before, when the statement was refused or the connection lost.
    const known = stated.incidents.find(({ title }) => title === draft.title.trim());
    if (known !== undefined) return { id: known.id };
    const report = reportOf(draft, at);
    if (report === null) return 'refused';
    const sent = hall.act(report);
    if (!(await settle(t('statements.form.event.new'), sent))) return 'refused';
    const result = await sent;
    const id = result.kind === 'done' ? reportedIn(result) : undefined;
    if (id === undefined) return 'event-waits';
    onEvent(id);
    return { id };
  };
  return async (draft) => {
    const event = await eventOf(draft);
    if (typeof event === 'string') return event;
    const command = enterOf(draft, { ...at, incident: event.id });
    if (command === null) return 'refused';
    return (await settle(t('statements.state.title'), hall.act(command))) ? 'taken' : 'refused';
  };
}

function reportedIn({ answer }: Extract<ActResult, { readonly kind: 'done' }>): IncidentId | undefined {
  return answer.entries
    .map(({ event }) => (event.type === 'IncidentReported' ? event.incident.id : undefined))
    .find((id) => id !== undefined);
}
