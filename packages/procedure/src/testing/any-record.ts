import { tableGet, tableIds, tableValues } from '@tauride/kernel';
import type { Command } from '../command.ts';
import type { DebateCommand } from '../debate/commands.ts';
import { reactions, type Spoken, speechKinds, strengths, textKinds } from '../debate/state.ts';
import type { BodyId, MemberId, Seq, SittingId, StatementId } from '../ids.ts';
import { answerings, statementKinds, type Voicing } from '../statement/state.ts';
import { type Draw, pick, type Scene } from './draw.ts';

type Act = (scene: Scene, draw: Draw) => Command;

/** Acts on what was stated or said, on any of it and some that there is not; some about a sitting that is over. */
export function anyRecordAct(scene: Scene, draw: Draw): Command {
  return pick(acts, draw.how)(scene, draw);
}

/** The sitting that goes on, at times any. */
function anySitting({ state, sitting }: Scene, number: number): SittingId {
  return number % 5 === 0 ? pick(state.sittingOrder, number) : sitting.id;
}

function anyStatement({ state }: Scene, number: number): StatementId {
  const ids = tableIds(state.statements);
  return (number % 9 === 0 || ids.length === 0 ? 's0' : pick(ids, number)) as StatementId;
}

/** With the sitting to which it belongs, most of the time. */
function stated(scene: Scene, { on, more }: Draw): { sitting: SittingId; statement: StatementId } {
  const statement = anyStatement(scene, on);
  const of = tableGet(scene.state.statements, statement)?.sitting ?? scene.sitting.id;
  return { sitting: more % 8 === 0 ? anySitting(scene, more) : of, statement };
}

function anyVoice(scene: Scene, { on, who }: Draw): Voicing {
  return who % 4 === 0 ? { named: 'a delegate' } : { member: pick(scene.members, on + who) };
}

const enter: Act = (scene, draw) => {
  const { on, who, more } = draw;
  const answers = who % 3 === 0 ? null : anyStatement(scene, on);
  const incident = tableIds(scene.state.incidents)[on % 4];
  return {
    type: 'EnterStatement',
    sitting: anySitting(scene, on),
    kind: pick(statementKinds, more),
    who: anyVoice(scene, draw),
    capacity: '',
    text: more % 13 === 0 ? ' ' : `Statement ${more % 50}.`,
    how: pick(['witnessed', 'told', 'document'] as const, who),
    source: more % 3 === 0 ? '' : 'a friend',
    about: '',
    answers,
    ...(answers !== null && more % 4 === 0 ? { answering: pick(answerings, on) } : {}),
    ...(more % 5 === 0 && incident !== undefined ? { incident: incident as never } : {}),
    ...(more % 6 === 0 ? { from: { statement: anyStatement(scene, more) } } : {}),
  };
};

function anySpoken({ state }: Scene, number: number): Spoken | undefined {
  const all = tableValues(state.spoken);
  return number % 9 === 0 || all.length === 0 ? undefined : pick(all, number);
}

function onSpeech(scene: Scene, { on, more }: Draw): { sitting: SittingId; speech: Seq; spoken?: Spoken } {
  const spoken = anySpoken(scene, on);
  const sitting = more % 8 === 0 || !spoken ? anySitting(scene, more) : spoken.sitting;
  return { sitting, speech: spoken?.speech ?? (0 as Seq), ...(spoken ? { spoken } : {}) };
}

const recordSpeech: Act = (scene, draw) => {
  const { spoken, ...at } = onSpeech(scene, draw);
  const { who, more } = draw;
  const kind = pick(speechKinds, more);
  const asked = spoken?.asked.at(-1);
  const shown = kind === 'caption' ? [] : (spoken?.texts[kind]?.pieces ?? []);
  const replaces = shown[who % Math.max(1, shown.length)];
  const taken = asked && spoken?.texts[asked.kind]?.pieces[asked.piece - 1];
  if (asked && taken !== undefined && who % 2 === 0)
    return {
      type: 'RecordSpeech',
      ...at,
      kind: asked.kind,
      text: 'As asked.',
      replaces: taken,
      request: asked.request,
    };
  return {
    type: 'RecordSpeech',
    ...at,
    kind,
    text: more % 11 === 0 ? '' : `Words ${more % 90}.`,
    ...(replaces !== undefined && who % 3 === 0 ? { replaces } : {}),
  };
};

const ofSpeaker: Act = (scene, draw) => {
  const { spoken, ...at } = onSpeech(scene, draw);
  const { who, more } = draw;
  const kind = pick(textKinds, more);
  const pieces = spoken?.texts[kind]?.pieces ?? [];
  if (who % 2 === 0) return { type: 'ConfirmSpeech', ...at, kind, pieces: more % 7 === 0 ? [] : pieces };
  const replaces = pieces[more % Math.max(1, pieces.length)] ?? (0 as Seq);
  return { type: 'AskSpeechCorrection', ...at, kind, replaces, text: `Rather ${more % 90}.`, reason: '' };
};

const heard: Act = (scene, draw) => {
  const { spoken: _, ...of } = onSpeech(scene, draw);
  const at = draw.who % 2 === 0 ? of : { ...of, speech: null };
  if (draw.more % 2 === 0)
    return { type: 'RecordInterjection', ...at, who: anyVoice(scene, draw), text: 'Hear, hear!' };
  const by: (DebateCommand & { readonly type: 'RecordReaction' })['by'] = pick(
    [
      { kind: 'house' },
      { kind: 'gallery' },
      { kind: 'body', body: pick([...scene.sitting.bodies, 'nobody' as BodyId], draw.on) },
      { kind: 'group', name: 'The left' },
    ] as const,
    draw.who,
  );
  const strength = pick([null, ...strengths], draw.more);
  return { type: 'RecordReaction', ...at, reaction: pick(reactions, draw.on), by, strength };
};

/** Of a speech whose speaker waits for an answer, where there is one. */
const leave: Act = (scene, draw) => {
  const waiting = tableValues(scene.state.spoken).filter(({ asked }) => asked.length > 0);
  const { spoken, ...at } = onSpeech(scene, draw);
  const found = waiting.length > 0 && draw.on % 5 > 0 ? pick(waiting, draw.on) : spoken;
  const request = found?.asked[0]?.request ?? (0 as Seq);
  if (found)
    return {
      type: 'LeaveSpeechCorrection',
      sitting: found.sitting,
      speech: found.speech,
      request,
      reason: 'So it was.',
    };
  return { type: 'LeaveSpeechCorrection', ...at, request, reason: draw.more % 7 === 0 ? '' : 'It was so.' };
};

const acts: readonly Act[] = [
  (scene, { on, more }) => ({
    type: 'ReportIncident',
    sitting: anySitting(scene, on),
    title: more % 7 === 0 ? '' : 'A window broke',
    place: '',
    when: null,
  }),
  enter,
  enter,
  enter,
  (scene, draw) => ({ type: 'WithdrawStatement', ...stated(scene, draw), reason: '' }),
  (scene, draw) => ({ type: 'ConfirmStatement', ...stated(scene, draw) }),
  (scene, draw) => ({ type: 'ContestStatement', ...stated(scene, draw), text: 'Not so.', reason: '' }),
  (scene, draw) => ({ type: 'CountersignStatement', ...stated(scene, draw) }),
  (scene, { on, more }) => ({
    type: 'CorrectEntry',
    sitting: anySitting(scene, on),
    entry: (more % (scene.state.seq + 2)) as Seq,
    text: 'It was otherwise.',
    reason: '',
  }),
  recordSpeech,
  recordSpeech,
  recordSpeech,
  ofSpeaker,
  ofSpeaker,
  leave,
  heard,
];

/** Whoever must do it, where an act is somebody's own: most draws of anybody would be refused for that alone. */
export function ownerOf({ state }: Scene, command: Command): MemberId | undefined {
  switch (command.type) {
    case 'EnterStatement':
      return 'member' in command.who ? command.who.member : undefined;
    case 'ConfirmStatement':
    case 'ContestStatement':
    case 'WithdrawStatement':
      return tableGet(state.statements, command.statement)?.who;
    case 'ConfirmSpeech':
    case 'AskSpeechCorrection':
      return tableGet(state.spoken, String(command.speech))?.member;
    default:
      return undefined;
  }
}
