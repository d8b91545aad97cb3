/** Mutants that no test can find, because nothing that anybody could see differs: by file, and how the source begins that was
 *  changed. */
export const EXPLAINED: readonly {
  readonly file: string;
  /** How the line begins on which it stands, where `before` alone doesn't tell. */
  readonly on?: string;
  readonly before: string;
  readonly after?: string;
  readonly reason: string;
}[] = [
  {
    file: 'packages/procedure/src/motion/divided.ts',
    before: 'change.stays ?? false',
    after: '(change.stays)',
    reason: 'what is not there counts as false',
  },
  {
    file: 'packages/procedure/src/poll/count.ts',
    before: 'weights.length > 0',
    after: 'weights.length >= 0',
    reason: 'there are parts, and no weights are not as many as those',
  },
  {
    file: 'packages/procedure/src/floor/evolve.ts',
    on: 'const counters = { ...freed.counters, progress: freed.counters.progress + 1',
    before: '1',
    reason: 'progress is only compared with what it was, so that any step will do',
  },
  {
    file: 'packages/procedure/src/consent/evolve.ts',
    on: 'const counters = { ...state.counters, progress: state.counters.progress + 1',
    before: '1',
    reason: 'progress is only compared with what it was, so that any step will do',
  },
  {
    file: 'packages/procedure/src/motion/sessions.ts',
    before: "!sitting || sitting.phase === 'called'",
    reason: 'a sitting that is only called has no opening, so that no hour falls into it',
  },
  {
    file: 'packages/procedure/src/motion/precedence.ts',
    before: 'sitting.stack.length > 1',
    after: 'sitting.stack.length >= 1',
    reason: 'an undebatable appeal on which nothing depends is no target of the table',
  },
  {
    file: 'packages/procedure/src/motion/sessions.ts',
    before: 'sessionsBetween(sitting, later) ?? 0',
    after: '(sessionsBetween(sitting, later))',
    reason: 'null is not more than 0 either',
  },
  {
    file: 'packages/procedure/src/floor/queue.ts',
    on: 'return isFirstOfMover(debate, member) ? 0 : 1;',
    before: '1',
    reason: 'any number after 0 comes after it',
  },
  {
    file: 'packages/procedure/src/floor/quota.ts',
    before: 'quota?.[side] ?? null',
    after: '(quota?.[side])',
    reason: 'asked only where there is a quota, which says something of both sides',
  },
  {
    file: 'packages/procedure/src/poll/announce.ts',
    before: "refused ?? refusal('no-poll')",
    after: '(refused)',
    reason: 'it was refused already, which the type cannot tell',
  },
  {
    file: 'packages/procedure/src/poll/votes-of.ts',
    on: "if (presence.phase === 'recorded' && sameAsHeads",
    before: '1',
    after: '2',
    reason: 'only whether those present are counted the short way, which comes to the same',
  },
  {
    file: 'packages/procedure/src/floor/lists.ts',
    on: 'const longest = Math.max(0,',
    before: '0',
    reason: 'a turn in which no list has anybody adds nobody',
  },
  {
    file: 'packages/procedure/src/floor/queue.ts',
    on: 'return spoken ? 1 : 0;',
    before: '1',
    reason: 'any number after 0 comes after it',
  },
  {
    file: 'packages/procedure/src/poll/count.ts',
    before: "refused ?? refusal('no-poll')",
    after: '(refused)',
    reason: 'it was refused already, which the type cannot tell',
  },
  {
    file: 'packages/procedure/src/consent/decide.ts',
    before: "refused ?? refusal('too-late')",
    after: '(refused)',
    reason: 'it was refused already, which the type cannot tell',
  },
  {
    file: 'packages/procedure/src/opposition/decide.ts',
    on: 'tally: { yes: 0, no: 0, abstain: 0 }',
    before: '0',
    reason:
      'objectors are a share of those present; of votes cast, of which there are none, one is enough either way',
  },
  {
    file: 'packages/procedure/src/poll/undo.ts',
    on: '...(made.length > 0 ? { made } : {}),',
    before: 'made.length > 0',
    after: 'made.length >= 0',
    reason: 'no motions are kept as none',
  },
  {
    file: 'packages/procedure/src/poll/undo.ts',
    on: '...(made.length > 0 ? { made } : {}),',
    before: '0',
    reason: 'only a division makes motions, and never one alone',
  },
  {
    file: 'packages/procedure/src/motion/conditions.ts',
    before: "rulesBody(hall.state, sitting).kind ?? 'ordinary'",
    after: '(rulesBody(hall.state, sitting).kind)',
    reason: 'no rule asks whether a body is an ordinary one',
  },
  {
    file: 'packages/procedure/src/motion/guards.ts',
    on: "const unstated: ReadonlySet<string> = new Set(['moved', 'seconded',",
    before: "'moved', ",
    reason: 'what waits for the chair bars the objection before',
  },
  {
    file: 'packages/procedure/src/motion/guards.ts',
    on: "const unstated: ReadonlySet<string> = new Set(['moved', 'seconded',",
    before: "'seconded', ",
    reason: 'what waits for the chair bars the objection before',
  },
  {
    file: 'packages/procedure/src/rehearsal/within.ts',
    on: "const whole = ['bodies', 'members', 'resolutions', 'transmittals', 'minutes']",
    before: "'transmittals', ",
    reason: 'no act of a sitting changes them in a rehearsal; it is looked at that none ever will',
  },
  {
    file: 'packages/procedure/src/doors/follow.ts',
    on: "if (event.type === 'BodyEstablished' || !('changes' in event)) return null;",
    before: "event.type === 'BodyEstablished' || !('changes' in event)",
    reason:
      'told to the compiler alone: what establishes a body names no sitting, and nothing follows from no changes',
  },
  {
    file: 'packages/procedure/src/admission/roles.ts',
    on: 'const own = tableGet(state.members, member)?.seats ?? [];',
    before: 'tableGet(state.members, member)?.seats ?? []',
    after: '(tableGet(state.members, member)?.seats)',
    reason: 'who is no member has no seat that could be their own',
  },
];
