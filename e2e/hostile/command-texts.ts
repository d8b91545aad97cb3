import { wireSchemas } from '@tauride/protocol';
import type { Entry } from '@tauride/procedure';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly items?: Schema;
  readonly properties?: { readonly [name: string]: Schema };
  readonly additionalProperties?: Schema | boolean;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

const schemas = wireSchemas() as { readonly [name: string]: Schema };

/** Every text that a command takes and that is not bound to a pattern or a list, as `MakeMotion.wording.text`. */
export function commandTexts(): readonly string[] {
  const found = new Set<string>();
  for (const one of schemas['Command']!.oneOf!) walk(one, String(one.properties!['type']!.const), found);
  return [...found].filter((text) => !isOfActRuledOn(text, found));
}

/** An act that the chair lets stand is a command by itself, entered as what it is. */
function isOfActRuledOn(text: string, found: ReadonlySet<string>): boolean {
  const [, act] = /^RuleOtherwise\.act\.(.+)$/u.exec(text) ?? [];
  return act !== undefined && [...found].some((one) => one.split('.').slice(1).join('.') === act);
}

/** The same of what goes with a command. */
export function envelopeTexts(): readonly string[] {
  const found = new Set<string>();
  const { command: _, ...rest } = schemas['CommandBody']!.properties!;
  for (const [name, one] of Object.entries(rest)) walk(one, name, found);
  return [...found];
}

function walk(schema: Schema, path: string, found: Set<string>): void {
  if (schema.$ref) {
    walk(schemas[schema.$ref.split('/').at(-1)!]!, path, found);
    return;
  }
  for (const one of [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])])
    walk(one, path, found);
  if (isFreeText(schema)) found.add(path);
  if (schema.items) walk(schema.items, `${path}[]`, found);
  for (const [name, one] of Object.entries(schema.properties ?? {})) walk(one, `${path}.${name}`, found);
  if (typeof schema.additionalProperties === 'object') walk(schema.additionalProperties, `${path}.*`, found);
}

function isFreeText({ type, pattern, enum: listed, const: fixed, format }: Schema): boolean {
  return type === 'string' && pattern === undefined && !listed && fixed === undefined && format === undefined;
}

/** Where in the entries a text holds the spike, as `MotionMade.wording.text`. */
export function textsWith(spike: string, entries: readonly Entry[]): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (value: unknown, path: string): void => {
    if (typeof value === 'string' && value.includes(spike)) found.add(path);
    else if (Array.isArray(value)) for (const one of value) look(one, `${path}[]`);
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) look(one, `${path}.${name}`);
  };
  for (const { event, enteredWhy, provenance } of entries) {
    look(event, event.type);
    look(enteredWhy, 'enteredWhy');
    look(provenance, 'provenance');
  }
  return found;
}

/** What begins so in a command begins so in the entry that comes of it; the longest that fits. */
const becomes: { readonly [command: string]: string } = {
  FoundAssembly: 'AssemblyFounded',
  EstablishBody: 'BodyEstablished',
  ChangeBody: 'BodyChanged',
  SeatMembers: 'MembersSeated',
  ChangeSeats: 'SeatsChanged',
  VacateSeats: 'SeatsVacated',
  RotateLogKey: 'LogKeyRotated',
  AssignOffice: 'OfficeAssigned',
  RelieveOffice: 'OfficeRelieved',
  CallSitting: 'SittingCalled.call',
  'CallSitting.agenda[]': 'SittingCalled.agenda[].title',
  ProposeJointSitting: 'JointSittingProposed.call',
  'ProposeJointSitting.agenda[]': 'JointSittingProposed.agenda[]',
  AnswerJointSitting: 'JointSittingAnswered',
  AddAgendaItem: 'AgendaItemAdded',
  SetDoors: 'DoorsSet',
  RecessSitting: 'SittingRecessed',
  MoveSitting: 'SittingMoved',
  AdjournSitting: 'SittingAdjourned',
  AdmitGuest: 'GuestAdmitted',
  ExpelPerson: 'PersonExpelled',
  ReadmitPerson: 'PersonReadmitted',
  RequestFloor: 'FloorRequested',
  MakeMotion: 'MotionMade',
  RuleOutOfOrder: 'MotionRuledOut',
  JudgeMotion: 'MotionJudged',
  ModifyMotion: 'MotionModified',
  GrantMotion: 'MotionGranted',
  'Demand.parts[]': 'DemandMade.changes[].into[].text',
  EnterCount: 'CountEntered.part',
  CallElection: 'ElectionCalled',
  Nominate: 'Nominated',
  AnswerNomination: 'NominationAnswered',
  EnterPapers: 'PapersEntered',
  DrawLot: 'LotDrawn',
  AbandonElection: 'ElectionAbandoned',
  RaisePoint: 'PointRaised',
  Rule: 'RulingMade',
  ReportIncident: 'IncidentReported.incident',
  EnterStatement: 'StatementEntered.statement',
  WithdrawStatement: 'StatementWithdrawn',
  ContestStatement: 'StatementContested',
  CorrectEntry: 'EntryCorrected',
  RecordSpeech: 'SpeechRecorded',
  RecordInterjection: 'InterjectionRecorded',
  RecordReaction: 'ReactionRecorded',
  AskSpeechCorrection: 'SpeechCorrectionAsked',
  LeaveSpeechCorrection: 'SpeechCorrectionLeft',
  EnterResolution: 'ResolutionRegistered',
  SetResolutionStatus: 'ResolutionStatusSet',
  Transmit: 'Transmitted',
  TakeInTransmittal: 'TransmittalTakenIn',
  AnswerTransmittal: 'TransmittalAnswered',
  EraseText: 'TextErased',
  ProposeCorrection: 'CorrectionProposed',
  'PutMinutes.text': 'MotionMade.wording.text',
  ResetPin: 'PinReset',
  RuleOtherwise: 'ChairRuledOtherwise',
  why: 'enteredWhy',
};

/** Where an entry keeps that text of a command; null where nothing says so. */
export function keptAt(text: string): string | null {
  const begins = Object.keys(becomes)
    .filter((one) => text === one || text.startsWith(`${one}.`))
    .toSorted((one, other) => other.length - one.length)[0];
  return begins === undefined ? null : becomes[begins]! + text.slice(begins.length);
}
