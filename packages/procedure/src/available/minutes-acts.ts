import { tableGet, tableValues } from '@tauride/kernel';
import type { ApprovalCommand } from '../approval/commands.ts';
import { decideApproval } from '../approval/decide.ts';
import { approvedVersion, minutesOfSitting, openCorrections } from '../approval/standing.ts';
import type { MinutesStanding } from '../approval/state.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { SittingAct } from '../command.ts';
import type { Context } from '../context.ts';
import type { CorrectionId, MemberId, Seq, SittingId } from '../ids.ts';
import { type Asked, WORDS } from './candidates.ts';

/** Stands where the digest of a document still has to be made. */
const DIGEST = '0'.repeat(64);

/** What this member may do about the minutes of a sitting that is over, outside of a decision of the house. Found by asking `decide`,
 *  so that the list and the answer never differ. */
export function minutesActs(
  state: FoundedAssembly,
  of: SittingId,
  { member, now }: { readonly member: MemberId; readonly now: Context['now'] },
): readonly ApprovalCommand[] {
  if (tableGet(state.sittings, of)?.phase !== 'adjourned') return [];
  const context: Context = { now, actor: { kind: 'member', member } };
  return candidates(state, of).filter((command) => decideApproval(state, command, context).ok);
}

function candidates(state: FoundedAssembly, of: SittingId): readonly ApprovalCommand[] {
  const standing = minutesOfSitting(state, of);
  return [
    {
      type: 'CirculateMinutes',
      of,
      upTo: state.seq as Seq,
      language: state.language,
      digest: DIGEST,
      deadline: null,
    },
    ...(standing ? standingActs(standing) : []),
  ];
}

/** Corrections are proposed to the newest version, and every version that was approved is signed. */
function standingActs({ id: of, versions, corrections }: MinutesStanding): readonly ApprovalCommand[] {
  const version = versions.at(-1)?.version ?? 0;
  const said = { place: null, how: 'add', text: WORDS, reason: '' } as const;
  return [
    { type: 'ProposeCorrection', of, version, ...said },
    ...corrections.flatMap(({ id: correction }): ApprovalCommand[] => [
      { type: 'WithdrawCorrection', of, correction },
      { type: 'AcceptCorrection', of, correction },
      { type: 'ContestCorrection', of, correction },
    ]),
    ...versions
      .filter(({ approved }) => approved !== null)
      .flatMap(({ version: signed, digest }): ApprovalCommand[] =>
        (['chair', 'clerk'] as const).map((office) => ({
          type: 'SignMinutes',
          of,
          version: signed,
          digest,
          office,
        })),
      ),
  ];
}

/** What the chair asks the house about minutes: each correction that is open, and the whole; by consent, or by a vote. */
export function houseMinutesActs({ state, at }: Asked): readonly SittingAct[] {
  return tableValues(state.minutes).flatMap((standing) => {
    const whole = approvedVersion(standing) === undefined ? [null] : [];
    const asked: readonly (CorrectionId | null)[] = [
      ...openCorrections(standing).map(({ id }) => id),
      ...whole,
    ];
    return asked.flatMap((correction): SittingAct[] => {
      const minutes = { of: standing.id, correction, digest: DIGEST };
      return [
        { type: 'AskConsent', ...at, matter: { kind: 'minutes', ...minutes } },
        { type: 'PutMinutes', ...at, ...minutes, text: WORDS },
      ];
    });
  });
}
