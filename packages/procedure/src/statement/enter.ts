import { err, ok, type Result, tableGet, tableHas } from '@tauride/kernel';
import type { Event } from '../event.ts';
import type { IncidentId, SittingId, StatementId } from '../ids.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import { isOwnBusiness, isRehearsal } from '../rehearsal/rehearsing.ts';
import { isAnswerOfKind } from './answering.ts';
import type { StatementCommand } from './commands.ts';
import type { Attachment, Incident, KnownFrom, Statement, StatementKind, UncertainTime } from './state.ts';
import { deskRefusal, maySpeakRefusal, type Stating } from './who-may.ts';

type Decided = Result<readonly Event[], Refusal>;
type Enter = StatementCommand & { readonly type: 'EnterStatement' };

/** Kinds in which members state something themselves; the others tell what happened in the hall, which the desk records. */
const ownKinds: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'report',
  'claim',
  'denial',
  'corroboration',
  'correction',
]);

/** Kinds that answer a statement, and may be entered when the sitting is over. */
const answeringKinds: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'denial',
  'corroboration',
  'correction',
]);

interface Entering {
  readonly stating: Stating;
  readonly command: Enter;
}

/** Rules ST-2 to ST-8 and RN-1: a statement with who stands behind it and how they know. */
export function enterStatement(stating: Stating, command: Enter): Decided {
  const refused = firstRefusal(
    [
      phaseRefusal,
      authorRefusal,
      ({ command: { text } }) => (text.trim() === '' ? malformed('statement') : null),
      whoRefusal,
      answerRefusal,
      incidentRefusal,
      sourceRefusal,
      ({ command: { when } }) => timeRefusal(when ?? null),
      filesRefusal,
    ],
    { stating, command },
  );
  if (refused) return err(refused);
  const { type: _type, sitting, ...said } = command;
  const id = `s${stating.state.counters.statement + 1}` as StatementId;
  const statement: Statement = { id, ...said, text: said.text.trim() };
  return ok([{ type: 'StatementEntered', sitting, statement }]);
}

/** Rule ST-8: when the sitting is over, its statements may still be answered. */
function phaseRefusal({ stating: { sitting }, command }: Entering): Refusal | null {
  if (sitting.phase !== 'adjourned') return null;
  return answeringKinds.has(command.kind) && command.answers !== null
    ? null
    : refusal('adjourned', null, { sitting: sitting.id });
}

/** Rules RN-1 and ST-6: the desk enters for anybody, a member for nobody else. */
function authorRefusal({ stating, command: { who, kind } }: Entering): Refusal | null {
  if (stating.isDesk) return null;
  if (!('member' in who) || who.member !== stating.member || !ownKinds.has(kind)) return deskRefusal(stating);
  return maySpeakRefusal(stating);
}

function whoRefusal({ stating, command: { who } }: Entering): Refusal | null {
  return voicingRefusal(stating, who);
}

function voicingRefusal({ state }: Stating, who: KnownFrom): Refusal | null {
  if ('named' in who) return who.named.trim() === '' ? malformed('name') : null;
  if ('document' in who) return who.document.trim() === '' ? malformed('source') : null;
  if ('member' in who) return tableHas(state.members, who.member) ? null : unknown('member', who.member);
  return null;
}

function answerRefusal({ stating, command }: Entering): Refusal | null {
  if (!isAnswerOfKind(command)) return malformed('answer');
  return command.answers === null ? null : statementRefusal(stating, command.answers);
}

function statementRefusal(stating: Stating, id: StatementId): Refusal | null {
  const found = tableGet(stating.state.statements, id);
  return aboutRefusal(stating, found, unknown('statement', id));
}

function incidentRefusal({ stating, command: { incident } }: Entering): Refusal | null {
  if (incident === undefined) return null;
  const found = tableGet(stating.state.incidents, incident);
  return aboutRefusal(stating, found, unknown('incident', incident));
}

/** Rule FO-22: a rehearsal adds nothing to what was stated elsewhere, and nobody elsewhere to what was stated in it. */
function aboutRefusal(
  stating: Stating,
  found: { readonly sitting: SittingId } | undefined,
  unknownIt: Refusal,
): Refusal | null {
  const { state, sitting } = stating;
  if (!found || !mayTellOf(stating, found)) return unknownIt;
  if (isOwnBusiness(state, sitting.id, found)) return null;
  return isRehearsal(state, sitting.id) ? refusal('rehearsal') : unknownIt;
}

/** Rule ST-7: a sitting that the public may follow does not tell of what was stated in one that it may not. */
function mayTellOf({ state, sitting }: Stating, other: { readonly sitting: SittingId }): boolean {
  if (other.sitting === sitting.id || sitting.call.publicity !== 'public') return true;
  return tableGet(state.sittings, other.sitting)?.call.publicity === 'public';
}

/** Rule ST-3: who was told says by whom, and who has it from a document says from which. */
function sourceRefusal({ stating, command: { how, source, from } }: Entering): Refusal | null {
  if (from !== undefined)
    return 'statement' in from ? statementRefusal(stating, from.statement) : voicingRefusal(stating, from);
  const needed = how === 'told' || how === 'document';
  return needed && source.trim() === '' ? malformed('source') : null;
}

/** Rule ST-5: the earliest moment is not after the latest; no words and no moment are no time. */
function timeRefusal(when: UncertainTime | null): Refusal | null {
  if (when === null) return null;
  const { from, until, words } = when;
  if (from === undefined && until === undefined && words.trim() === '') return malformed('time');
  return from !== undefined && until !== undefined && from > until ? malformed('time') : null;
}

/** Rule ST-10: a file is attached by its hash, once the server has it. */
function filesRefusal({ stating: { context }, command: { attachments = [] } }: Entering): Refusal | null {
  const hashes = new Set(attachments.map(({ sha256 }) => sha256));
  if (hashes.size !== attachments.length) return malformed('attachment');
  const isOther = ({ sha256, bytes, mediaType }: Attachment): boolean => {
    if (!context.fileOf) return false;
    const file = context.fileOf(sha256);
    return file?.bytes !== bytes || file.mediaType !== mediaType;
  };
  const missing = attachments.find(isOther);
  return missing ? unknown('attachment', missing.sha256) : null;
}

/** Rule ST-2: the desk, and whoever may speak, opens a page for what statements are about. */
export function reportIncident(
  stating: Stating,
  { sitting, title, place, when }: StatementCommand & { readonly type: 'ReportIncident' },
): Decided {
  const over = stating.sitting.phase === 'adjourned' ? refusal('adjourned', null, { sitting }) : null;
  const refused =
    over ??
    (stating.isDesk ? null : maySpeakRefusal(stating)) ??
    (title.trim() === '' ? malformed('title') : null) ??
    timeRefusal(when);
  if (refused) return err(refused);
  const id = `i${stating.state.counters.incident + 1}` as IncidentId;
  const incident: Incident = { id, title: title.trim(), place: place.trim(), when };
  return ok([{ type: 'IncidentReported', sitting, incident }]);
}

function malformed(form: string): Refusal {
  return refusal('malformed', null, { form });
}

function unknown(what: string, id: string): Refusal {
  return refusal('unknown', null, { what, id });
}
